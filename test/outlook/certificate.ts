import { createRequire } from "node:module";

/** A certificate that nobody vouches for, and its key, in PEM. */
export interface Certificate {
  readonly private: string;
  readonly cert: string;
}

/** What webpack-dev-server makes its certificates with: a program that makes one is not on every machine. */
const { generate } = createRequire(require.resolve("webpack-dev-server"))("selfsigned") as {
  readonly generate: (
    attributes: readonly { name: string; value: string }[],
    options: { keySize: number; algorithm: string },
  ) => Promise<Certificate>;
};

/** Makes a new one, for the name of a host. */
export function selfSigned(host: string): Promise<Certificate> {
  return generate([{ name: "commonName", value: host }], { keySize: 2048, algorithm: "sha256" });
}
