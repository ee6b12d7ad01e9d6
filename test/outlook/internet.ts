import { existsSync, readFileSync, statSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { selfSigned } from "./certificate";
import { fileBehind, PANE_URL, typeOf } from "./network";

const { officeJs } = createRequire(__filename)("../../addin.config.cjs") as {
  readonly officeJs: string;
};

const REPORTS = "/policy-reports";
const UNREACHABLE = "HTTP/1.1 502 Bad Gateway\r\n\r\n";

/**
 * All that a browser reaches whose proxy this is: the files that the tests know (see `fileBehind`), at their own addresses. Every
 * other address is refused and noted. For browsers whose requests Playwright can't answer.
 */
export class Internet {
  /** Whether Microsoft's server answers. */
  hasOfficeJs = true;
  /** Addresses that were asked for and are none of the known. */
  readonly unexpected: string[] = [];
  /** What the policy of the pane's page refused: each a directive and what it was about. */
  readonly violations: string[] = [];

  readonly #sockets = new Set<Duplex>();

  private constructor(
    private readonly proxyServer: http.Server,
    private readonly site: https.Server,
  ) {
    site.on("request", (request, response) => {
      this.#answer(request, response);
    });
    proxyServer.on("request", (request, response) => {
      this.unexpected.push(request.url ?? "");
      response.writeHead(502).end();
    });
    proxyServer.on("connect", (request, socket) => {
      this.#connect(request.url ?? "", socket);
    });
    proxyServer.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  static async start(): Promise<Internet> {
    const { private: key, cert } = await selfSigned(new URL(PANE_URL).host);
    const proxyServer = http.createServer();
    const started = new Internet(proxyServer, https.createServer({ key, cert }));
    await new Promise<void>((resolve) => proxyServer.listen(0, "127.0.0.1", resolve));
    return started;
  }

  /** The address of the proxy. */
  get proxy(): string {
    return `http://127.0.0.1:${(this.proxyServer.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.proxyServer.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #connect(target: string, socket: Duplex): void {
    // A browser that is closed cuts its connections; nobody waits for their answers.
    socket.on("error", () => undefined);
    const host = target.replace(/:443$/, "");
    const isMicrosofts = host === new URL(officeJs).host;
    if (isMicrosofts && !this.hasOfficeJs) {
      socket.end(UNREACHABLE);
    } else {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      this.site.emit("connection", socket);
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = `https://${request.headers.host ?? ""}${request.url ?? ""}`;
    if (url === new URL(REPORTS, PANE_URL).href) {
      this.#note(request, response);
      return;
    }
    const file = fileBehind(url);
    if (file === null || !existsSync(file) || !statSync(file).isFile()) {
      this.unexpected.push(url);
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    response.writeHead(200, {
      "Content-Type": typeOf(file),
      "Access-Control-Allow-Origin": "*",
      ...(url.startsWith(PANE_URL) ? { [REPORT_ONLY]: reporting(body.toString()) } : {}),
    });
    response.end(body);
  }

  #note(request: IncomingMessage, response: ServerResponse): void {
    let text = "";
    request.on("data", (piece) => (text += String(piece)));
    request.on("end", () => {
      const { "csp-report": report } = JSON.parse(text) as {
        readonly "csp-report": Readonly<Record<string, string>>;
      };
      const { "effective-directive": directive, "blocked-uri": blocked } = report;
      this.violations.push(`${String(directive)} ${String(blocked)}`);
      response.writeHead(204).end();
    });
  }
}

const REPORT_ONLY = "Content-Security-Policy-Report-Only";

/** The policy in a page, which can't name a place for reports by itself, with one. */
function reporting(page: string): string {
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  if (!policy) throw new Error("the page has no policy");
  return `${policy}; report-uri ${REPORTS}`;
}
