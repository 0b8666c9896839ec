import { namedClass } from "../../../cli/session/named-class";
import { classFolder } from "../../support/class-folder";

describe("a class as the user names it", () => {
  it("is a name, or a file that tells it", () => {
    using folder = classFolder();
    folder.write("r.csv", "seat\ns01\n");
    const file = folder.write("mine.yaml", "class: c\nroster: r.csv\n");
    expect(namedClass(file)).toEqual({ className: "c", classFile: file });
    expect(namedClass("my-class")).toEqual({ className: "my-class" });
    expect(namedClass(undefined)).toEqual({});
  });

  it("is told of when its file is not there", () => {
    expect(() => namedClass("/nowhere/class.yaml")).toThrow(/does not exist/);
  });
});
