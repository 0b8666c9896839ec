import fc from "fast-check";
import { ClassError, formatProblem } from "../../../lib/class/problem";
import { readClass } from "../../../lib/class/read-class";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";

function problemsOf(file: string): string[] {
  try {
    readClass(file);
    return [];
  } catch (error) {
    if (error instanceof ClassError) return error.problems.map(formatProblem);
    throw error;
  }
}

test("a class is read with its roster, which stands beside it", () => {
  using folder = classFolder();
  folder.write("lists/roster.csv", "seat,name\ns01,Ada\ns02,Bob\n");
  const file = folder.write(
    "class.yaml",
    "class: dsci6007\nroster: lists/roster.csv\nbuffer: { seconds: 10 }\n",
  );
  expect(readClass(file)).toEqual({
    name: "dsci6007",
    seats: ["s01", "s02"],
    expires: undefined,
    sessionSeconds: 14_400,
    region: "us-east-1",
    pipeline: { producer: "sdk", source: "direct-put", destination: "s3" },
    generators: 1,
    rate: 10,
    buffer: { seconds: 10, mebibytes: 1 },
    network: "public",
    image: undefined,
  });
});

test("names and e-mail addresses of the roster stay in the roster", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat,name,email\ns01,Ada Lovelace,ada@uni.example\n");
  expect(JSON.stringify(readClass(folder.write("class.yaml", SMALLEST_CLASS)))).not.toMatch(/Ada|Lovelace|@/);
});

test("mistakes in the class file and in the roster come in one go", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\nS1\n");
  const lines = problemsOf(folder.write("class.yaml", `${SMALLEST_CLASS}rate: 0\n`));
  expect(lines).toEqual([
    expect.stringMatching(/class\.yaml:3:7: `rate` is 0\./),
    expect.stringMatching(/roster\.csv:2:1: the seat id holds a capital letter/),
  ]);
});

test("an expired class is read as any other, so it can still be destroyed", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", `${SMALLEST_CLASS}expires: 2001-01-01T00:00:00Z\n`);
  expect(readClass(file).expires).toBe("2001-01-01T00:00:00Z");
});

test("a class file that is not there is answered with where to get one", () => {
  using folder = classFolder();
  expect(problemsOf(`${folder.path}/class.yaml`)).toEqual([
    expect.stringMatching(/class\.yaml: does not exist\. Copy .*examples\/three-seats.*-c class=PATH/),
  ]);
});

test("a roster that is not there or is a directory is a mistake in the class file", () => {
  using folder = classFolder();
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  expect(problemsOf(file)).toEqual([
    expect.stringMatching(/class\.yaml:2:9: the roster .*roster\.csv does not exist\./),
  ]);
  folder.write("roster.csv/inner", "");
  expect(problemsOf(file)).toEqual([
    expect.stringMatching(/class\.yaml:2:9: the roster .*roster\.csv is a directory\./),
  ]);
});

test("files that are not UTF-8 are refused with the offset", () => {
  using folder = classFolder();
  folder.write("roster.csv", Buffer.from("seat,name\ns01,Andr\xe9\n", "latin1"));
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  expect(problemsOf(file)).toEqual([
    expect.stringMatching(/roster\.csv:2:9: the byte at offset 18 is not UTF-8\./),
  ]);
  folder.write("class.yaml", Buffer.from("class: \xe9\n", "latin1"));
  expect(problemsOf(file)).toEqual([
    expect.stringMatching(/class\.yaml:1:8: the byte at offset 7 is not UTF-8\./),
  ]);
});

test("a pipeline that cannot be is refused at its place", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", `${SMALLEST_CLASS}source: kafka\nproducer: agent\n`);
  expect(problemsOf(file)).toContainEqual(
    expect.stringMatching(/class\.yaml:4:11: `producer: agent` and `source: kafka` do not go together/),
  );
});

test("whatever bytes the two files hold, the answer is a class or a list of problems", () => {
  using folder = classFolder();
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."seat,\"\n\r:-s01{}[]&*!|>' #") }),
  );
  fc.assert(
    fc.property(text, text, (tail, roster) => {
      folder.write("roster.csv", Buffer.from(roster, "latin1"));
      const lines = problemsOf(folder.write("class.yaml", Buffer.from(`${SMALLEST_CLASS}${tail}`, "latin1")));
      expect(lines.every((line) => /^\S+:\d+:\d+: \S/.test(line))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
