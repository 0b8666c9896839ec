import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../../cli/main";
import { classFolder } from "../../support/class-folder";
import { recordedOutput } from "../../support/output";

const GRADES = [
  { file: "a", seat: "autumn/s01", passed: true, points: [{ met: true, what: "w", told: "t" }], claimed: 13 },
];

async function lab(...args: string[]) {
  const output = recordedOutput();
  const code = await main(["grades", ...args], output);
  return { code, text: output.printed.join("\n"), complained: output.complained.join("\n") };
}

test("a grade book is printed for the platform, and what is missing said beside it", async () => {
  using folder = classFolder();
  const roster = folder.write(
    "roster.csv",
    "seat,name,email\ns01,=Ada,ada@uni.example\ns02,Bob,b@uni.example\n",
  );
  const grades = folder.write("grades.json", JSON.stringify(GRADES));
  const { code, text, complained } = await lab(grades, "--roster", roster, "--format", "moodle");
  expect(text.split("\r\n")).toEqual([
    "Full name,Email address,Log pipeline",
    "'=Ada,ada@uni.example,100",
    "Bob,b@uni.example,",
  ]);
  expect(complained).toBe("Without a grade: s02; their cells are left empty.");
  expect(code).toBe(0);
});

test("it is written into a file that is named", async () => {
  using folder = classFolder();
  const roster = folder.write("roster.csv", "seat,name\ns01,Ada\n");
  const grades = folder.write("grades.json", JSON.stringify(GRADES));
  const out = join(folder.path, "book.csv");
  const { code, text } = await lab(grades, "--roster", roster, "--out", out, "--points", "10");
  expect({ code, text }).toEqual({ code: 0, text: "" });
  expect(readFileSync(out, "utf8")).toContain("s01,Ada,10,10,yes,1 of 1,13");
});

test.each([
  ["a file of something else", "{}", "seat\ns01\n", "holds no grades"],
  ["a file that is no JSON", "oops", "seat\ns01\n", "cannot be used"],
  ["a roster without seats", "[]", "name\nAda\n", "has no column `seat`"],
])("%s is wrong use", async (_, content, people, told) => {
  using folder = classFolder();
  const roster = folder.write("roster.csv", people);
  const grades = folder.write("grades.json", content);
  const { code, complained } = await lab(grades, "--roster", roster);
  expect(complained).toContain(told);
  expect(code).toBe(2);
});
