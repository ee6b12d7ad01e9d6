/** The arguments of `addHandlerAsync`. */
type AddHandlerCall = readonly [
  type: string,
  handler: (event: unknown) => void,
  done: (answer: Office.AsyncResult<void>) => void,
];

/** The library's own channel to the host: not public, used by the shim alone. */
declare const OSF: {
  readonly _OfficeAppFactory: {
    getId(): string;
    /** What the methods of the library's objects call. */
    getHostFacade(): {
      addEventHandler(call: AddHandlerCall, ...rest: readonly unknown[]): void;
    };
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
