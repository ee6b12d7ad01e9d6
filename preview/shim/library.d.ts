/** The library's own channel to the host: not public, used by the shim alone. */
declare const OSF: {
  readonly _OfficeAppFactory: {
    getId(): string;
    getClientEndPoint(): {
      invoke(
        action: string,
        answered: (
          resultCode: number,
          reply: { error: boolean; errorCode?: number; data?: unknown } | null,
        ) => void,
        data: unknown,
      ): void;
    };
  };
};
