import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A message in the mailbox of the stand-in. */
export interface StoredReport {
  readonly id: string;
  readonly itemClass: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly receivedDateTime: string;
  readonly mime: Uint8Array;
}

/** Takes over an answer; true where it did. */
export type Disturb = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The only token that is taken. */
export const GOOD_TOKEN = "good-token";

const FILTER =
  /^receivedDateTime ge (\S+) and singleValueExtendedProperties\/Any\(ep: ep\/id eq 'String 0x001A' and ep\/value eq '([^']+)'\)$/;

/** Speaks what Microsoft Graph answers to the requests for reports: filter, order, pages, `$value`, errors, CORS. */
export class GraphServer {
  readonly requests: string[] = [];
  disturb: Disturb = () => false;
  readonly #server: Server;

  private constructor(private readonly reports: readonly StoredReport[]) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response);
    });
  }

  static async start(reports: readonly StoredReport[]): Promise<GraphServer> {
    const server = new GraphServer(reports);
    await new Promise<void>((resolve) => {
      server.#server.listen(0, "127.0.0.1", resolve);
    });
    return server;
  }

  get base(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/v1.0`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", this.base);
    this.requests.push(`${request.method ?? ""} ${decodeURIComponent(url.pathname + url.search)}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    if (this.disturb(request, response)) return;
    if (request.headers.authorization !== `Bearer ${GOOD_TOKEN}`) {
      sendError(response, 401, "InvalidAuthenticationToken");
      return;
    }
    const message = /^\/v1\.0\/me\/messages\/([^/]+)\/\$value$/.exec(url.pathname);
    if (message) this.#sendMime(response, decodeURIComponent(message[1] ?? ""));
    else if (url.pathname === "/v1.0/me/messages") this.#sendList(response, url.searchParams);
    else sendError(response, 404, "ResourceNotFound");
  }

  #sendMime(response: ServerResponse, id: string): void {
    const report = this.reports.find((one) => one.id === id);
    if (!report) {
      sendError(response, 404, "ErrorItemNotFound");
      return;
    }
    response.setHeader("Content-Type", "text/plain");
    response.end(report.mime);
  }

  #sendList(response: ServerResponse, query: URLSearchParams): void {
    const [, since, itemClass] = FILTER.exec(query.get("$filter") ?? "") ?? [];
    if (since === undefined || query.get("$orderby") !== "receivedDateTime desc") {
      sendError(response, 400, "InefficientFilter");
      return;
    }
    const top = Number(query.get("$top"));
    const skip = Number(query.get("$skip"));
    const found = this.reports
      .filter((one) => one.itemClass === itemClass && one.receivedDateTime >= since)
      .sort((a, b) => b.receivedDateTime.localeCompare(a.receivedDateTime));
    query.set("$skip", String(skip + top));
    sendJson(response, 200, {
      "@odata.context": `${this.base}/$metadata#users('me')/messages(id,subject,receivedDateTime)`,
      value: found.slice(skip, skip + top).map(({ id, subject, receivedDateTime }) => ({
        "@odata.etag": 'W/"CQAAABYAAAD"',
        id,
        subject,
        receivedDateTime,
      })),
      ...(found.length > skip + top
        ? { "@odata.nextLink": `${this.base}/me/messages?${query}` }
        : {}),
    });
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; odata.metadata=minimal");
  response.end(JSON.stringify(body));
}

/** Graph's error object. */
export function sendError(response: ServerResponse, status: number, code: string): void {
  sendJson(response, status, {
    error: { code, message: "Words of Microsoft.", innerError: { "request-id": "0" } },
  });
}
