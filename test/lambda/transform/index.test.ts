import { type FirehoseEvent, handler } from "../../../lambda/transform/index";
import { USUAL } from "./combined-log";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const event = (...texts: string[]): FirehoseEvent => ({
  records: texts.map((text, index) => ({ recordId: `id-${index}`, data: base64(text) })),
});

describe("the transform function", () => {
  let logged: jest.SpyInstance;
  beforeEach(() => {
    logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  const log = () => logged.mock.calls.map(([line]) => JSON.parse(line));

  test("answers every record once, in order, with Ok, Dropped or ProcessingFailed", async () => {
    const answer = await handler(event(`${USUAL}\n`, "", "hello\n"));
    expect(answer.records).toEqual([
      { recordId: "id-0", result: "Ok", data: expect.any(String) },
      { recordId: "id-1", result: "Dropped" },
      { recordId: "id-2", result: "ProcessingFailed" },
    ]);
    expect(JSON.parse(Buffer.from(answer.records[0]?.data ?? "", "base64").toString())).toMatchObject({
      user: "frank",
    });
  });

  test("logs where a record is malformed, but not what stands there", async () => {
    await handler(event(`${USUAL}\n${USUAL} secret\n`));
    expect(log()).toEqual([
      { recordId: "id-0", line: 2, column: USUAL.length + 1, reason: "the line goes on after the agent" },
      { failedRecords: 1, records: 1 },
    ]);
  });

  test("logs nothing when all is well", async () => {
    await handler(event(USUAL, ""));
    expect(log()).toEqual([]);
  });

  test("logs twenty problems of a thousand, and how many there were", async () => {
    await handler(event(...Array<string>(1000).fill("hello")));
    expect(log()).toHaveLength(21);
    expect(log().at(-1)).toEqual({ failedRecords: 1000, records: 1000 });
  });

  test("stays below the 6 MB that Lambda allows by failing what does not fit, instead of losing the whole call", async () => {
    const pack = `${USUAL}\n`.repeat(8000);
    const answer = await handler(event(pack, pack, pack, USUAL));
    expect(answer.records.map(({ result }) => result)).toEqual(["Ok", "Ok", "ProcessingFailed", "Ok"]);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(6 * 1024 * 1024);
    expect(log()[0]).toMatchObject({ recordId: "id-2", reason: expect.stringContaining("processor buffer") });
  });

  test("stays below the 6 MB with as many records as fit in a call", async () => {
    const answer = await handler(event(...Array<string>(20_000).fill(USUAL)));
    expect(answer.records).toHaveLength(20_000);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  test.each([
    ["no event of Firehose", {}, "takes an event with a list of records"],
    ["records of a Kafka source", { records: [{ recordId: "1", kafkaRecordValue: "eA==" }] }, "Kafka"],
    ["a record without an id", { records: [{ data: "" }] }, "records[0] lacks recordId"],
  ])("throws at %s, so that Firehose retries and keeps the records", async (_, input, message) => {
    await expect(handler(input as FirehoseEvent)).rejects.toThrow(message);
  });
});
