import { main } from "../../cli/main";
import { findSeat, findSeats, type SeatStack } from "../../cli/seats/seat-stacks";
import { openLab } from "../../cli/steps/lab-context";
import { DEFAULT_PIPELINE } from "../../contract/pipeline";
import { recordedOutput } from "./output";
import type { StudentDesk } from "./student-desk";

const FOUND: SeatStack = {
  className: "checks",
  seat: "s01",
  stack: "Lab-checks-s01",
  account: "000000000000",
  outputs: {
    stream: "stream",
    bucket: "bucket",
    generators: "i-1",
    transform: "transform",
    logGroup: "group",
  },
  pipeline: DEFAULT_PIPELINE,
  parts: {},
};

/**
 * Lets the command find one seat, and there a desk. Whoever calls it has mocked cli/seats/seat-stacks and cli/steps/lab-context.
 * @returns what runs a verb and tells its exit code and all that it said
 */
export function verbsAt(desk: StudentDesk) {
  process.env.LAB_NOTEBOOK = desk.folder;
  jest.mocked(findSeat).mockResolvedValue(FOUND);
  jest.mocked(findSeats).mockResolvedValue([FOUND]);
  jest.mocked(openLab).mockImplementation(async (_target, _region, _found, signal) => ({
    ...desk.open,
    lab: { ...desk.open.lab, ...(signal && { signal }) },
  }));
  return async (...argv: string[]): Promise<{ code: number; printed: string[]; complained: string }> => {
    const output = recordedOutput();
    const code = await main([...argv, "--port", "1"], output);
    return { code, printed: output.printed, complained: output.complained.join("\n") };
  };
}
