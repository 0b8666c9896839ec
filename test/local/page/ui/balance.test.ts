import type { TotalsView } from "../../../../local/page/protocol";
import { balanceOf } from "../../../../local/page/ui/balance";

const flow = (given: Partial<TotalsView>, ...lines: number[]) => ({
  totals: {
    ...{ since: 0, batches: 0, records: 0, bytes: 0, sent: 0, delivered: 0, failed: 0, dropped: 0 },
    ...{ throttled: 0, objects: 0, twice: 0 },
    ...given,
  },
  buffers: ["processing", "delivery", "error", "backup"].map((buffer, index) => ({
    ...{ buffer, records: 1, bytes: 1, hintBytes: 1, hintMilliseconds: 1, lines: lines[index] ?? 0 },
  })),
});

test("sent is delivered, failed and buffered; copies for the backup do not count", () => {
  expect(balanceOf(flow({ sent: 100, delivered: 70, failed: 5 }, 12, 10, 3, 100), true)).toEqual({
    ...{ sent: 100, delivered: 70, failed: 5, buffered: 25, difference: 0, told: "" },
  });
});

test("does not take the middle of a flush for a difference", () => {
  const handedOver = flow({ sent: 100, delivered: 70 }, 30, 30);
  expect(balanceOf(handedOver, false)).toMatchObject({ buffered: 30, difference: 0 });
  expect(balanceOf(handedOver, true)).toMatchObject({ buffered: 60, difference: -30 });
});

test("shows a difference as what it is", () => {
  expect(balanceOf(flow({ sent: 10, dropped: 2 }, 8), true).told).toContain(
    "2 lines are in none of the three: the transform dropped",
  );
  expect(balanceOf(flow({ sent: 10 }, 9), true).told).toContain("1 line is in none of the three");
  expect(balanceOf(flow({ sent: 10, delivered: 12 }), false)).toMatchObject({ difference: -2 });
  expect(balanceOf(flow({ sent: 10, delivered: 12 }), true).told).toContain("they were waiting before");
});
