import { overdue } from "../../../lambda/session-end/overdue";

const NOW = Date.UTC(2026, 0, 15, 12);
const ago = (seconds: number) => NOW - seconds * 1000;

describe("an instance whose session is over", () => {
  it("is stopped once its time is over, to the second", () => {
    const instances = [
      { id: "i-over", launched: ago(3600) },
      { id: "i-ending", launched: ago(3599) },
      { id: "i-new", launched: NOW },
    ];
    expect(overdue(instances, 3600, NOW)).toEqual(["i-over"]);
  });

  it("has a session of its own again when it has been started anew", () => {
    expect(overdue([{ id: "i-resumed", launched: ago(59) }], 60, NOW)).toEqual([]);
  });
});
