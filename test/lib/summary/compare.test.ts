import { compare, type Side } from "../../../lib/summary/compare";
import { synthClass } from "../../support/synth-class";

const FLOW = { generators: 1, rate: 10, buffer: { seconds: 60, mebibytes: 1 } };

function side(change: Parameters<typeof synthClass>[0] = {}, flow: Side["flow"] = FLOW): Side {
  const seats = change.seats ?? ["s01", "s02"];
  const made = synthClass({ ...change, seats });
  const stacks = [
    { name: "Lab-x-shared", template: made.template("shared") },
    ...seats.map((seat) => ({ name: `Lab-x-${seat}`, seat, template: made.template(seat) })),
  ];
  return { stacks, ...(flow && { flow }) };
}

const told = (before: Side, after: Side) =>
  compare(before, after).map(({ stacks, what, sections }) => ({
    stacks,
    what,
    ...Object.fromEntries(sections.map(({ title, gone, come }) => [title, [gone, come]])),
  }));

test("a class that stays as it is does not change", () => {
  expect(compare(side(), side())).toEqual([
    { stacks: ["Lab-x-shared", "Lab-x-s01", "Lab-x-s02"], what: "unchanged", sections: [] },
  ]);
});

test("seats that change alike are told once, with what goes and what comes", () => {
  const [, seats] = told(side(), side({ generators: 2 }, { ...FLOW, generators: 2 }));
  expect(seats).toMatchObject({
    stacks: ["Lab-x-s01", "Lab-x-s02"],
    what: "changed",
    resources: [[], ["Generatorsweb2Instance  AWS::EC2::Instance"]],
    outputs: [
      ["GeneratorInstanceIds = Generatorsweb1Instance"],
      ["GeneratorInstanceIds = Generatorsweb1Instance,Generatorsweb2Instance"],
    ],
    "cost an hour": [
      expect.arrayContaining(["in all 0.01492 USD"]),
      expect.arrayContaining(["Generatorsweb2Instance: t4g.micro, 0.00840"]),
    ],
  });
});

test("a property that no line of the summary shows is told by itself", () => {
  const [, seats] = told(side(), side({ buffer: { seconds: 30, mebibytes: 1 } }, FLOW));
  expect(seats).toMatchObject({
    properties: [
      [],
      expect.arrayContaining([
        "DeliveryStream.ExtendedS3DestinationConfiguration.BufferingHints.IntervalInSeconds: 60 → 30",
      ]),
    ],
  });
});

test("a student who comes is a stack that is added, one who goes a stack that is removed", () => {
  const [same, added, removed] = told(side(), side({ seats: ["s01", "s03"] }));
  expect(same).toMatchObject({ stacks: ["Lab-x-shared", "Lab-x-s01"], what: "unchanged" });
  expect(added).toMatchObject({
    stacks: ["Lab-x-s03"],
    what: "added",
    parameters: [[], expect.arrayContaining([expect.stringMatching(/^Image = /)])],
  });
  expect(removed).toMatchObject({ stacks: ["Lab-x-s02"], what: "removed", outputs: [expect.any(Array), []] });
});

test("what flows is left out when one side does not know it", () => {
  const { stacks } = side();
  expect(compare({ stacks }, side())).toMatchObject([{ what: "unchanged" }]);
});
