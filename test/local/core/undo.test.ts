import { Undo } from "../../../local/core/undo";

describe("what was started", () => {
  it("ends in reverse, once", async () => {
    const ended: string[] = [];
    const undo = new Undo();
    undo.add(() => ended.push("first"));
    undo.add(async () => ended.push("second"));
    await Promise.all([undo.run(), undo.run()]);
    expect(ended).toEqual(["second", "first"]);
    expect(() => undo.add(() => undefined)).toThrow("nothing starts any more");
  });

  it("ends though a part of it does not, and says so", async () => {
    const ended: string[] = [];
    const undo = new Undo();
    undo.add(() => Promise.reject(new Error("a")));
    undo.add(() => ended.push("between"));
    const one = undo;
    await expect(one.run()).rejects.toThrow("a");
    expect(ended).toEqual(["between"]);
    const two = new Undo();
    for (const text of ["a", "b"]) two.add(() => Promise.reject(new Error(text)));
    await expect(two.run()).rejects.toMatchObject({ errors: [new Error("b"), new Error("a")] });
  });
});
