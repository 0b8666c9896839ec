import { gzipSync } from "node:zlib";
import { bucketOf, keyAt, numbered } from "../../support/fake-lab";
import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

const ERROR_KEY = "errors/processing-failed/stream-1-2026-11-24-10-00-02-0f5a1c2e";
const refused = JSON.stringify({
  errorMessage: "no log line",
  rawData: Buffer.from("x\n").toString("base64"),
});
const OBJECTS = {
  [keyAt("10-00-01")]: { lines: [numbered("old", 0)] },
  [keyAt("10-00-09")]: { lines: Array.from({ length: 25 }, (_, n) => numbered("new", n)), seconds: 9 },
  [ERROR_KEY]: { lines: [refused], seconds: 5 },
};

let desk: StudentDesk;
const lab = (answers: Parameters<typeof studentDesk>[0], ...argv: string[]) => {
  desk = studentDesk(answers);
  return verbsAt(desk)("show", ...argv);
};
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

test("the newest object is printed unpacked, its first twenty lines", async () => {
  const { code, printed } = await lab(bucketOf(OBJECTS), "last", "s01");
  expect(code).toBe(0);
  expect(printed[0]).toBe(keyAt("10-00-09"));
  expect(printed[2]).toBe(numbered("new", 0));
  expect(printed.at(-1)).toBe("… 5 more; --all shows them");
});

test("all of it, when it is asked for", async () => {
  const { printed } = await lab(bucketOf(OBJECTS), "last", "s01", "--all");
  expect(printed.at(-1)).toBe(numbered("new", 24));
});

test("the newest error object is printed with the record as it was put", async () => {
  const { printed } = await lab(bucketOf(OBJECTS), "errors", "s01");
  expect(printed[0]).toBe(ERROR_KEY);
  expect(printed.join("\n")).toContain('the record: "x\\n"');
});

test.each([
  ["last", "Nothing has been delivered yet."],
  ["errors", "Nothing has failed to be processed."],
])("where there is nothing, show %s says so and ends with 1", async (what, words) => {
  const { code, printed, complained } = await lab(bucketOf({}), what, "s01");
  expect({ code, printed }).toEqual({ code: 1, printed: [] });
  expect(complained).toContain(words);
});

test("anything else is wrong use", async () => {
  expect((await lab(bucketOf(OBJECTS), "first", "s01")).code).toBe(2);
});

test("an object that is damaged is told of, not shown as if it were whole", async () => {
  const half = gzipSync("half a line").subarray(0, 15);
  const Body = { transformToByteArray: async () => half };
  const { code } = await lab({ ...bucketOf(OBJECTS), GetObject: () => ({ Body }) }, "last", "s01");
  expect(code).toBe(1);
});
