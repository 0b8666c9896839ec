import { assignments } from "../../../cli/print/shell";

test("prints what bash and PowerShell take by copy and paste", () => {
  const variables = { NAME: "it's $HOME", GONE: undefined };
  expect(assignments("bash", variables)).toEqual(["export NAME='it'\\''s $HOME'", "unset GONE"]);
  expect(assignments("powershell", variables)).toEqual([
    "$env:NAME = 'it''s $HOME'",
    "Remove-Item Env:GONE -ErrorAction SilentlyContinue",
  ]);
});
