import { readTooLarge, readTriedFor } from "../../src/original/size-and-time";

const MB = 1024 * 1024;

test.each([
  ["message size 18876259 exceeds size limit 10485760", 18_876_259, 10_485_760],
  ["552 5.2.3 Message size exceeds fixed maximum message size (10485760)", null, 10_485_760],
  ["it's too large. The limit is 14 MB. This message is 21 MB.", 21 * MB, 14 * MB],
  ["552 5.3.4 Message size exceeds limit of 20480 KB", null, 20_480 * 1024],
  ["552 message is too big; maximum size is 10.5 MB", null, Math.round(10.5 * MB)],
])("%s", (text, size, limit) => {
  expect(readTooLarge([text])).toMatchObject({ size, limit });
});

test("numbers of something else are no size", () => {
  for (const text of ["552 5.6.0 Headers too large (3 max)", "552 5.2.3 Message too large", ""])
    expect(readTooLarge([text])).toBeNull();
});

test("the first text that states one counts", () => {
  expect(readTooLarge(["552 too large", "The limit is 14 MB."])?.limit).toBe(14 * MB);
});

const at = (time: string) => new Date(`2024-06-03T${time}Z`);

test("how long it was tried: from sending to the last try", () => {
  expect(readTriedFor(at("08:00:00"), [at("10:00:00"), null, at("09:00:00")], [])).toEqual({
    seconds: 7200,
    from: at("08:00:00"),
    until: at("10:00:00"),
    tries: 3,
    evidence: null,
  });
});

test("a clock that is ahead of the tries tells nothing", () => {
  expect(readTriedFor(at("12:00:00"), [at("10:00:00")], [])).toBeNull();
});

test("as the report says it", () => {
  expect(readTriedFor(null, [], ["could not be delivered for more than 4.5 hours"])?.seconds).toBe(
    16_200,
  );
  expect(readTriedFor(null, [], ["message still undelivered after 1 day"])?.seconds).toBe(86_400);
  expect(readTriedFor(null, [], ["nothing"])).toBeNull();
});

test.each([
  ["554 4.4.7 Message expired: unable to deliver in 840 minutes.", 50_400],
  ["Could not deliver for the last 432000 seconds. Giving up.", 432_000],
  ["Your message was not delivered within 2 days. Host mx.example.com is not responding.", 172_800],
])("%s", (text, seconds) => {
  expect(readTriedFor(null, [], [text])?.seconds).toBe(seconds);
});

test.each([
  "We will continue to attempt delivery of this message for 5 days.",
  "450 4.2.0 Greylisted, please try again in 300 seconds",
  "Delivery will be retried for 2 days",
  "Next attempt in 4 hours",
])("what lies ahead is not how long it was tried: %s", (text) => {
  expect(readTriedFor(null, [], [text])).toBeNull();
});
