import { lastHop, readPath, stoppedAt } from "../../src/original/path";
import type { Hop } from "../../src/report/types";
import { headersOf } from "./headers";

const exchange = headersOf(
  "Received: from AM0PR05MB4567.eurprd05.prod.outlook.com (2603:10a6:208:1::18) by",
  " DB8PR05MB5959.eurprd05.prod.outlook.com (2603:10a6:10:9f::9) with Microsoft SMTP",
  " Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id",
  " 15.20.7633.18; Mon, 3 Jun 2024 08:14:10 +0000",
  "Received: from AM0PR05MB4567.eurprd05.prod.outlook.com ([fe80::1]) by",
  " AM0PR05MB4567.eurprd05.prod.outlook.com ([fe80::1%4]) with mapi id",
  " 15.20.7633.017; Mon, 3 Jun 2024 08:14:06 +0000",
  "From: Anna <anna@contoso.com>",
);

const mixed = headersOf(
  "Received: by mx.example.net with SMTP id x1; Mon, 3 Jun 2024 10:05:00 +0200",
  "Received: from relay.example.org (relay.example.org [192.0.2.7])",
  " (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))",
  " (No client certificate requested) by mx.example.net (Postfix) with ESMTPS id A1",
  " for <bob@example.net>; Mon,  3 Jun 2024 08:04:30 +0000 (UTC)",
  "Received: from [192.0.2.1] (helo=laptop) by relay.example.org with esmtpsa (TLS1.2) (Exim 4.96)",
  " (envelope-from <anna@example.org>) id 1abc; Mon, 03 Jun 2024 09:00:00 +0100",
);

describe("steps", () => {
  test("Exchange: oldest first, protocol, TLS, delay", () => {
    const path = readPath(exchange, []);
    expect(
      path.steps.map(({ by, protocol, tls, encrypted, delay }) => [
        by,
        protocol,
        tls,
        encrypted,
        delay,
      ]),
    ).toEqual([
      ["am0pr05mb4567.eurprd05.prod.outlook.com", "mapi", null, null, null],
      ["db8pr05mb5959.eurprd05.prod.outlook.com", "Microsoft SMTP Server", "1.2", true, 4],
    ]);
    expect(path.steps[1]?.fromIp).toBe("2603:10a6:208:1::18");
    expect(path.slowest).toBe(1);
    expect(path.seconds).toBe(4);
    expect(path.source).toBe("received");
  });

  test("Postfix, Exim and Gmail", () => {
    const path = readPath(mixed, []);
    expect(
      path.steps.map(({ from, fromIp, by, protocol, tls, encrypted, recipient, delay }) => ({
        from,
        fromIp,
        by,
        protocol,
        tls,
        encrypted,
        recipient,
        delay,
      })),
    ).toEqual([
      {
        from: "192.0.2.1",
        fromIp: "192.0.2.1",
        by: "relay.example.org",
        protocol: "esmtpsa",
        tls: "1.2",
        encrypted: true,
        recipient: null,
        delay: null,
      },
      {
        from: "relay.example.org",
        fromIp: "192.0.2.7",
        by: "mx.example.net",
        protocol: "ESMTPS",
        tls: "1.3",
        encrypted: true,
        recipient: "bob@example.net",
        delay: 270,
      },
      {
        from: null,
        fromIp: null,
        by: "mx.example.net",
        protocol: "SMTP",
        tls: null,
        encrypted: false,
        recipient: null,
        delay: 30,
      },
    ]);
    expect(path.slowest).toBe(1);
  });

  test.each([
    ["(qmail 1234 invoked by uid 89); 3 Jun 2024 08:14:06 -0000", null, true],
    ["from a.example by b.example; not a date", "b.example", false],
    ["from a.example (open by b.example; Mon, 3 Jun 2024 08:14:06 +0000", "b.example", true],
    ["", null, false],
  ])("odd field %s", (value, by, timed) => {
    const [step] = readPath([{ name: "Received", value }], []).steps;
    expect([step?.by, step?.at !== null]).toEqual([by, timed]);
  });

  test("no headers and no table: nothing", () => {
    expect(readPath([], [])).toEqual({
      steps: [],
      slowest: null,
      clocks: [],
      seconds: null,
      source: "none",
    });
  });
});

describe("clocks that disagree", () => {
  const at = (...times: string[]) =>
    readPath(
      headersOf(
        ...times
          .map((time, i) => `Received: by h${i}.example with SMTP; Mon, 3 Jun 2024 ${time} +0000`)
          .reverse(),
      ),
      [],
    );

  test("one behind is left out of the delays and said", () => {
    const path = at("10:00:00", "09:00:00", "10:02:00");
    expect(path.steps.map((step) => step.delay)).toEqual([null, null, 120]);
    expect(path.clocks).toEqual([{ step: 1, other: null, seconds: -3600 }]);
  });
  test("one ahead is left out, too", () => {
    const path = at("10:00:00", "11:00:00", "10:02:00", "10:03:00");
    expect(path.steps.map((step) => step.delay)).toEqual([null, null, 120, 60]);
    expect(path.clocks).toEqual([{ step: 1, other: null, seconds: 3480 }]);
  });
  test("of two steps nobody can tell which one is wrong: no delay at all", () => {
    const path = at("10:05:00", "10:00:00");
    expect(path.steps.map((step) => step.delay)).toEqual([null, null]);
    expect(path.clocks).toHaveLength(1);
    expect(path.clocks).toEqual([{ step: 0, other: 1, seconds: 300 }]);
    expect(path.slowest).toBeNull();
    expect(path.seconds).toBeNull();
  });
  test("clocks that bear each other out count more than one that is far from all", () => {
    const path = at("10:00:00", "11:30:00", "10:00:10", "16:00:00");
    expect(path.clocks).toEqual([{ step: 1, other: null, seconds: 5390 }]);
    expect(path.steps.map((step) => step.delay)).toEqual([null, null, 10, 21_590]);
  });
  test("where two may be wrong nothing is measured against either", () => {
    const path = at("10:00:00", "13:00:00", "12:00:00", "16:00:00");
    expect(path.clocks).toEqual([{ step: 1, other: 2, seconds: 3600 }]);
    expect(path.steps.map((step) => step.delay)).toEqual([null, null, null, 21_600]);
    expect(path.seconds).toBe(21_600);
  });
  test("a second or two is nothing to talk about", () => {
    const path = at("10:00:00", "10:00:10", "10:00:08", "10:00:20");
    expect(path.clocks).toEqual([]);
    expect(path.steps.filter(({ delay }) => delay !== null)).toHaveLength(2);
  });
  test("agreeing ones are not mentioned", () => {
    expect(at("10:00:00", "10:00:00", "10:00:09").clocks).toEqual([]);
  });
});

describe("the report's hop table", () => {
  const hop = (
    number: number,
    time: string,
    from: string | null,
    to: string | null,
    delay: number | null,
  ): Hop => ({
    number,
    at: new Date(`2024-06-03T${time}Z`),
    from,
    to,
    with: "Microsoft SMTP Server (version=TLS1_2)",
    delay,
  });

  test("rows that are Received fields complete them, others come in between", () => {
    const path = readPath(exchange, [
      hop(1, "08:14:06", null, "am0pr05mb4567.eurprd05.prod.outlook.com", null),
      hop(2, "08:14:10", null, "db8pr05mb5959.eurprd05.prod.outlook.com", 3),
      hop(3, "08:15:10", "db8pr05mb5959.eurprd05.prod.outlook.com", "mx.fabrikam.com", null),
    ]);
    expect(path.source).toBe("both");
    expect(path.steps.map((step) => [step.by, step.delay, step.evidence !== null])).toEqual([
      ["am0pr05mb4567.eurprd05.prod.outlook.com", null, true],
      ["db8pr05mb5959.eurprd05.prod.outlook.com", 3, true],
      ["mx.fabrikam.com", 60, false],
    ]);
    expect(path.slowest).toBe(2);
  });
  test("alone it is the path", () => {
    const path = readPath([], [hop(1, "08:14:06", "a.example", "b.example", 1)]);
    expect([path.source, path.steps[0]?.tls, path.steps[0]?.delay]).toEqual([
      "hop-table",
      "1.2",
      1,
    ]);
    expect(path.steps[0]?.protocol).toBe("Microsoft SMTP Server");
  });
});

test("the last hop is the newest server that is not the reader's own", () => {
  const path = readPath(mixed, []);
  expect(lastHop(path, (host) => host.endsWith("example.net"))?.by).toBe("relay.example.org");
  expect(lastHop(path, () => true)).toBeNull();
});

test("it stopped at the server that wrote the report, else at the last hop, else at the newest own server", () => {
  const path = readPath(mixed, []);
  const isOwn = (host: string) => host.endsWith("example.net");
  expect(stoppedAt(path, "mx.example.net", isOwn)).toBe(path.steps[2]);
  expect(stoppedAt(path, "elsewhere.example", isOwn)?.by).toBe("relay.example.org");
  expect(stoppedAt(path, null, () => true)).toBe(path.steps[2]);
  expect(stoppedAt(readPath([], []), "mx.example.net", isOwn)).toBeNull();
});

test("a path of hostile length costs little", () => {
  const fields = Array.from({ length: 1000 }, () => ({
    name: "Received",
    value: `from ${"(".repeat(20000)}`,
  }));
  const start = performance.now();
  expect(readPath(fields, []).steps).toHaveLength(100);
  expect(performance.now() - start).toBeLessThan(1000);
});
