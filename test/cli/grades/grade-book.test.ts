import { gradeBook, scoreOf } from "../../../cli/grades/grade-book";
import type { GradeResult } from "../../../cli/grades/results";
import { peopleOf } from "../../../cli/seats/people";

const people = peopleOf("seat,Name,email\ns01,Ada,ada@uni.example\ns02,Bob,bob@uni.example\n");

const result = (seat: string | undefined, met: number, change: Partial<GradeResult> = {}): GradeResult => ({
  file: `${seat ?? "x"}.json`,
  ...(seat !== undefined && { seat: `autumn/${seat}` }),
  passed: met === 4,
  points: [0, 1, 2, 3].map((index) => ({ met: index < met })),
  ...change,
});

test("grades are joined with people by the seat, and a missing one is left empty and no zero", () => {
  const { entries, notes } = gradeBook(people, [result("s01", 3, { claimed: 7 })]);
  expect(entries).toEqual([
    {
      seat: "s01",
      person: { name: "Ada", email: "ada@uni.example" },
      passed: false,
      met: 3,
      of: 4,
      claimed: 7,
    },
    { seat: "s02", person: { name: "Bob", email: "bob@uni.example" } },
  ]);
  expect(entries.map((entry) => scoreOf(entry, 100))).toEqual(["75", ""]);
  expect(notes).toEqual(["Without a grade: s02; their cells are left empty."]);
});

test("of several grades the last one counts, and that is said", () => {
  const { entries, notes } = gradeBook(people, [result("s01", 1), result("s01", 4), result("s02", 4)]);
  expect(entries[0]).toMatchObject({ met: 4, passed: true });
  expect(notes).toEqual(["Seat s01 has several grades; s01.json counts."]);
});

test("what was not graded, or is of nobody, is named", () => {
  const { entries, notes } = gradeBook(people, [
    result("s01", 0, { problem: "it is no JSON", points: [] }),
    result("s07", 4),
    result(undefined, 4),
  ]);
  expect(entries.every(({ met }) => met === undefined)).toBe(true);
  expect(notes.join(" ")).toMatch(
    /s01\.json was not graded: it is no JSON\..*s07, which is not in the roster/,
  );
});

test("points are rounded to hundredths", () => {
  const [entry] = gradeBook(people, [
    result("s01", 3, { points: [true, true, false].map((met) => ({ met })) }),
  ]).entries;
  expect(entry && scoreOf(entry, 10)).toBe("6.67");
});
