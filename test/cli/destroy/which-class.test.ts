import { whichClass } from "../../../cli/destroy/which-class";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";

test("reads a class file, or takes a name where the file is lost", () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", `${SMALLEST_CLASS}region: eu-west-1\n`);
  expect(whichClass(file, "us-east-1")).toMatchObject({ name: "dsci6007", region: "eu-west-1" });
  expect(whichClass("dsci6007", "us-west-2")).toEqual({ name: "dsci6007", region: "us-west-2" });
  expect(() => whichClass(`${folder.path}/gone.yaml`, "us-east-1")).toThrow(/does not exist/);
});
