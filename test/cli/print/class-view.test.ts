import logUpdate from "log-update";
import { type ClassView, classView } from "../../../cli/print/class-view";
import type { SeatProgress } from "../../../cli/progress";
import { recordedOutput } from "../../support/output";

// What draws over the terminal's lines is a package's; here it only notes what it is to draw.
jest.mock("log-update", () => {
  const draw = jest.fn();
  return { __esModule: true, default: Object.assign(draw, { clear: jest.fn(), done: jest.fn() }) };
});
const drawn = jest.mocked(logUpdate);

const SEAT: SeatProgress = {
  seat: "s01",
  status: "CREATE_IN_PROGRESS",
  resources: { done: 3, begun: 12 },
  sent: 0,
  delivered: 0,
  failed: 0,
};
const STREAMING = { ...SEAT, status: "CREATE_COMPLETE", sent: 120, delivered: 70, failed: 3 };

/** Colours are the terminal's matter. */
const plain = (text = ""): string =>
  text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g"), "");

describe("where no person looks on", () => {
  const printedOf = async (...changes: SeatProgress[]): Promise<string[]> => {
    const output = recordedOutput();
    const view = await classView(output, () => []);
    for (const change of changes) view.changed(change);
    view.end();
    return output.printed.map(plain);
  };

  test("a line stands for each change of a stack's status", async () => {
    expect(await printedOf(SEAT, { ...SEAT, status: "CREATE_FAILED" })).toEqual([
      "s01    CREATE_IN_PROGRESS   3/12 resources  ",
      "s01    CREATE_FAILED        3/12 resources  ",
    ]);
  });

  test("a line stands for what was delivered or failed, with what is on the way", async () => {
    expect(await printedOf(STREAMING, { ...STREAMING, failed: 4 })).toEqual([
      "s01    CREATE_COMPLETE      3/12 resources   lines: sent 120, buffered 47, delivered 70, failed 3",
      "s01    CREATE_COMPLETE      3/12 resources   lines: sent 120, buffered 46, delivered 70, failed 4",
    ]);
  });

  test("neither each resource nor each record is worth a line, nor a seat that waits", async () => {
    const { status: _, ...waiting } = SEAT;
    expect(await printedOf(waiting)).toEqual([]);
    expect(await printedOf(SEAT, { ...SEAT, resources: { done: 4, begun: 12 }, sent: 9 })).toHaveLength(1);
  });

  test("seats are told apart", async () => {
    expect(await printedOf(SEAT, { ...SEAT, seat: "s02" }, SEAT)).toHaveLength(2);
  });

  test("what is said stands among the lines", async () => {
    const output = recordedOutput();
    (await classView(output, () => [])).say("lab ready");
    expect(output.printed).toEqual(["lab ready"]);
  });
});

describe("on a terminal", () => {
  const written: string[] = [];
  let seats: SeatProgress[];
  let view: ClassView;

  beforeEach(async () => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    written.splice(0);
    jest.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
    seats = [SEAT, { ...SEAT, seat: "s02" }];
    view = await classView({ ...recordedOutput(), terminal: true }, () => seats);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  test("the list is drawn once for all changes of a moment, as the class is then", () => {
    for (let i = 0; i < 30; i++) view.changed(SEAT);
    expect(drawn).not.toHaveBeenCalled();
    seats = [STREAMING];
    jest.advanceTimersByTime(100);
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(plain(drawn.mock.lastCall?.[0])).toMatch(/^s01 {4}CREATE_COMPLETE .* failed 3$/);
    view.changed(SEAT);
    jest.advanceTimersByTime(100);
    expect(drawn).toHaveBeenCalledTimes(2);
  });

  test("what is said stands above the list, which is drawn again below", () => {
    view.say("lab ready");
    expect(written).toEqual(["lab ready\n"]);
    expect(plain(drawn.mock.lastCall?.[0]).split("\n")).toHaveLength(2);
    const [cleared = 0] = drawn.clear.mock.invocationCallOrder;
    expect(cleared).toBeLessThan(drawn.mock.invocationCallOrder[0] ?? 0);
  });

  test("the end leaves the list as it is at last, and nothing is drawn behind it", () => {
    view.changed(SEAT);
    view.end();
    expect(drawn.done).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1000);
    expect(drawn).toHaveBeenCalledTimes(1);
  });
});
