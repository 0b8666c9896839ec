import { Command } from "commander";
import {
  type ClassOptions,
  sameCommand,
  seatsMeant,
  withClassOptions,
} from "../../../cli/stacks/class-options";

const parse = (...argv: string[]): ClassOptions =>
  withClassOptions(new Command("x").exitOverride().configureOutput({ writeErr: () => undefined }), "file")
    .parse(argv, { from: "user" })
    .opts();

test("deploys ten at once unless told otherwise, and refuses what is no number of stacks", () => {
  expect(parse().concurrency).toBe(10);
  expect(parse("--concurrency", "3").concurrency).toBe(3);
  for (const wrong of ["0", "51", "two", "1.5"])
    expect(() => parse("--concurrency", wrong)).toThrow("whole number from 1 to 50");
});

test("takes seats in the class's order, all where none is named, and refuses a strange one", () => {
  const known = ["s01", "s02", "s03"];
  expect(seatsMeant([], known, "x")).toEqual(known);
  expect(seatsMeant(["s03", "s01", "s03"], known, "x")).toEqual(["s01", "s03"]);
  expect(() => seatsMeant(["s09"], known, "The class a")).toThrow(
    expect.objectContaining({ message: "The class a has no seat s09.", exitCode: 2 }),
  );
});

test("prints a command that can be copied into a shell", () => {
  expect(sameCommand("deploy", ["s01"], {})).toBe("npm run lab -- deploy s01");
  expect(sameCommand("deploy", [], { class: "my class's.yaml", port: "4600", target: "aws" }, "--yes")).toBe(
    "npm run lab -- deploy --class 'my class'\\''s.yaml' --target aws --port 4600 --yes",
  );
});
