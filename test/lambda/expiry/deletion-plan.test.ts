import { AT_ONCE, planDeletion } from "../../../lambda/expiry/deletion-plan";

const complete = (...names: string[]) => names.map((name) => ({ name, status: "CREATE_COMPLETE" }));

describe("the end of a class", () => {
  it("takes its seats first, and what they share once the last one is gone", () => {
    expect(planDeletion("c", complete("Lab-c-shared", "Lab-c-s01", "Lab-c-s02"))).toEqual({
      delete: ["Lab-c-s01", "Lab-c-s02"],
      underWay: [],
      waiting: ["Lab-c-shared"],
    });
    const last = [{ name: "Lab-c-s02", status: "DELETE_IN_PROGRESS" }, ...complete("Lab-c-shared")];
    expect(planDeletion("c", last)).toEqual({
      delete: [],
      underWay: ["Lab-c-s02"],
      waiting: ["Lab-c-shared"],
    });
    expect(planDeletion("c", complete("Lab-c-shared")).delete).toEqual(["Lab-c-shared"]);
    expect(planDeletion("c", [{ name: "Lab-c-shared", status: "DELETE_IN_PROGRESS" }]).delete).toEqual([]);
    expect(planDeletion("c", [])).toEqual({ delete: [], underWay: [], waiting: [] });
  });

  it("leaves every other stack alone, also of a class whose name begins alike", () => {
    const others = ["Lab-c-d-s01", "Lab-c-d-shared", "Lab-cc-s01", "CDKToolkit", "Lab-c", "lab-c-s01"];
    expect(planDeletion("c", complete(...others))).toEqual({ delete: [], underWay: [], waiting: [] });
    expect(planDeletion("c-d", complete(...others, "Lab-c-s01")).delete).toEqual(["Lab-c-d-s01"]);
  });

  it("deletes some at a time, and those that failed before after the others", () => {
    const seats = Array.from({ length: 300 }, (_, index) => `Lab-c-s${index + 1}`);
    const stacks = [
      { name: "Lab-c-broken", status: "DELETE_FAILED" },
      { name: "Lab-c-going", status: "DELETE_IN_PROGRESS" },
      { name: "Lab-c-gone", status: "DELETE_COMPLETE" },
      ...complete(...seats),
    ];
    const plan = planDeletion("c", stacks);
    expect(plan.delete).toEqual(seats.slice(0, AT_ONCE - 1));
    expect(plan.waiting).toHaveLength(300 - (AT_ONCE - 1) + 1);
    expect(planDeletion("c", stacks.slice(0, 2)).delete).toEqual(["Lab-c-broken"]);
  });
});
