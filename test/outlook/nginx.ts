import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./builds";
import { selfSigned } from "./certificate";
import { freePort } from "./port";

const START_TIMEOUT_MS = 10_000;

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As sent: compressed where it was. */
  readonly body: Buffer;
}

/** Replaces what differs from machine to machine; throws where there is nothing to replace, so that no change goes unseen. */
function adapt(site: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`hosting/nginx.conf has no "${from}"`);
    return text.replaceAll(from, to);
  }, site);
}

/** The file beside nginx's own configuration that tells the type of a file by its ending. */
function typesFile(nginx: string): string {
  const built = /--conf-path=(\S+)/.exec(spawnSync(nginx, ["-V"], { encoding: "utf8" }).stderr);
  if (!built?.[1]) throw new Error(`${nginx} -V does not tell where its configuration is`);
  return path.join(path.dirname(built[1]), "mime.types");
}

/** What Debian's nginx.conf puts around a site file, with everything that is written kept below `folder`. */
function around(site: string, nginx: string, folder: string): string {
  const written = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include ${typesFile(nginx)};
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${written.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  include ${site};
}
`;
}

/** A running nginx that serves a folder by hosting/nginx.conf. */
export class Nginx {
  private constructor(
    /** On 127.0.0.1, for https. */
    readonly port: number,
    private readonly plainPort: number,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /**
   * Starts nginx with the example; only ports, certificate and paths are this test's own.
   * @param served - the folder with the built files
   * @throws Error with nginx's own words where it refuses the file
   */
  static async start(served: string): Promise<Nginx> {
    const finder = path.join(root, "scripts/nginx.mjs");
    const nginx = execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim();
    const folder = mkdtempSync(path.join(tmpdir(), "ndr-explainer-nginx-"));
    const [port, plainPort] = [await freePort(), await freePort()];
    const certificate = await selfSigned("ndr-explainer.example.com");
    const inFolder = (name: string, text: string): string => {
      const file = path.join(folder, name);
      writeFileSync(file, text, { mode: 0o600 });
      return file;
    };
    const letsEncrypt = "/etc/letsencrypt/live/ndr-explainer.example.com";
    const example = readFileSync(path.join(root, "hosting/nginx.conf"), "utf8");
    const site = inFolder(
      "site.conf",
      adapt(example, [
        ["listen 80;", `listen 127.0.0.1:${plainPort};`],
        ["listen [::]:80;", ""],
        ["listen 443 ssl", `listen 127.0.0.1:${port} ssl`],
        ["listen [::]:443 ssl http2;", ""],
        [`${letsEncrypt}/fullchain.pem`, inFolder("certificate.pem", certificate.cert)],
        [`${letsEncrypt}/privkey.pem`, inFolder("key.pem", certificate.private)],
        ["/var/www/ndr-explainer", served],
      ]),
    );
    const main = inFolder("nginx.conf", around(site, nginx, folder));
    const child = spawn(nginx, ["-e", path.join(folder, "error.log"), "-c", main], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const started = new Nginx(port, plainPort, child, folder);
    await started.#untilReady();
    return started;
  }

  /** An answer over https, or over plain http, as the example's host. */
  get(
    target: string,
    headers: Readonly<Record<string, string>> = {},
    protocol: "https" | "http" = "https",
  ): Promise<Answer> {
    const host = "ndr-explainer.example.com";
    const options = { host: "127.0.0.1", path: target, headers: { host, ...headers } };
    return new Promise((resolve, reject) => {
      const answered = (response: http.IncomingMessage): void => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => {
          const body = Buffer.concat(pieces);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      };
      const request =
        protocol === "http"
          ? http.get({ ...options, port: this.plainPort }, answered)
          : https.get(
              { ...options, port: this.port, servername: host, rejectUnauthorized: false },
              answered,
            );
      request.on("error", reject);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once("exit", resolve));
      this.child.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #untilReady(): Promise<void> {
    let words = "";
    this.child.stderr?.on("data", (piece) => (words += String(piece)));
    const end = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const answer = await this.get("/").catch(() => null);
      if (answer) return;
      if (this.child.exitCode !== null || Date.now() > end) {
        await this.stop();
        throw new Error(`nginx did not start with hosting/nginx.conf. ${words}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
