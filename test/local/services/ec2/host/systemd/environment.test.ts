import {
  parseCommand,
  parseEnvironment,
  parseEnvironmentFile,
} from "../../../../../../local/services/ec2/host/systemd/environment";

test("reads the pairs of an Environment line", () => {
  expect(parseEnvironment("A=1 \"B=two words\" 'C=x=y' D=")).toEqual({
    A: "1",
    B: "two words",
    C: "x=y",
    D: "",
  });
});

test("reads an environment file", () => {
  expect(
    parseEnvironmentFile("# comment\n; another\nA=1\nB = \"two words\"\nC='x'\nD=a=b\n\nE=one\\\ntwo\n"),
  ).toEqual({
    A: "1",
    B: "two words",
    C: "x",
    D: "a=b",
    E: "onetwo",
  });
});

test("splits a command line and puts variables in", () => {
  const variables = { ONE: "1", MANY: "a b" };
  expect(parseCommand(`/bin/x "two words" \${ONE}-y $MANY '$ONE' \${NONE}`, variables)).toEqual([
    "/bin/x",
    "two words",
    "1-y",
    "a",
    "b",
    "$ONE",
    "",
  ]);
});
