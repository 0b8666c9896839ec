import { stepsOf } from "../../../checks";
import type { SeatDirectory } from "../../../cli/page/seat-directory";
import { SeatWatch } from "../../../cli/page/watch-seats";
import { begin } from "../../../cli/steps/begin";
import { classFolder } from "../../support/class-folder";
import { FAKE_SEAT, fakeOpenLab } from "../../support/page-seat";

test("looks at what is begun for as long as somebody watches, and tells when it stands differently", async () => {
  using folder = classFolder();
  const open = fakeOpenLab(folder, {});
  const [first] = stepsOf(open.lab.seat);
  if (!first) throw new Error("no step");
  let rounds = 0;
  const [one, other] = [new AbortController(), new AbortController()];
  const told = new Promise<string>((resolve) => {
    const directory = {
      open: async () => {
        rounds++;
        // The second round finds that the student has begun.
        if (rounds === 2) await begin(open, first);
        return open;
      },
    } as unknown as SeatDirectory;
    const watch = new SeatWatch(directory, resolve, 1);
    watch.add(FAKE_SEAT, one.signal);
    watch.add(FAKE_SEAT, other.signal);
  });
  expect(await told).toBe("checks/s01");
  expect(open.notebook.step(first.id).result?.passed).toBe(false);
  one.abort();
  other.abort();
});
