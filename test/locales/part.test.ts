import { loadPart } from "../../src/locales/part.web";

process.env.TEXTS_FOLDER = "texts-00000001";

const fetched = jest.spyOn(globalThis, "fetch");

const answer = (body: string, status = 200): Promise<Response> =>
  Promise.resolve(new Response(body, { status }));

beforeEach(() => fetched.mockReset());
afterAll(() => {
  fetched.mockRestore();
});

test("a part is a file in the folder of the texts", async () => {
  fetched.mockImplementation(() => answer('{"a":["A"]}'));
  expect(await loadPart("en", "knowledge/vendors")).toEqual({ a: ["A"] });
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([
    "texts-00000001/en/knowledge/vendors.json",
  ]);
});

test("what is there, or on its way, is not fetched again", async () => {
  fetched.mockImplementation(() => answer("{}"));
  await Promise.all([loadPart("de", "pane"), loadPart("de", "pane")]);
  await loadPart("de", "pane");
  expect(fetched).toHaveBeenCalledTimes(1);
  await loadPart("fr", "pane");
  expect(fetched).toHaveBeenCalledTimes(2);
});

test.each([
  ["a network that fails", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["a file that is not there", () => answer("{}", 404)],
  ["an answer that is no answer", () => answer("{}", 203)],
  ["a page in the file's place", () => answer("<!doctype html>")],
  ["a file cut short", () => answer('{"a":["A')],
])("%s is an error, and the next try asks again", async (name, failure) => {
  fetched.mockImplementationOnce(failure);
  await expect(loadPart("it", name)).rejects.toThrow();
  fetched.mockImplementationOnce(() => answer('{"a":["A"]}'));
  expect(await loadPart("it", name)).toEqual({ a: ["A"] });
});

test("a request that hangs is given up", async () => {
  jest.useFakeTimers();
  fetched.mockImplementationOnce(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(new Error("aborted"));
        });
      }),
  );
  const loaded = expect(loadPart("es", "pane")).rejects.toThrow("aborted");
  jest.advanceTimersByTime(120_000);
  await loaded;
  jest.useRealTimers();
});
