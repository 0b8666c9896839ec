import { Seal } from "../../../../local/services/kinesis/seal";
import { type FakeCloud, fakeCloud } from "../../../support/fake-cloud";

let cloud: FakeCloud;
let seal: Seal;
beforeEach(async () => {
  cloud = await fakeCloud();
  seal = new Seal(cloud);
  await seal.start();
});
afterEach(() => cloud[Symbol.asyncDispose]());

test("what was closed is opened again, and looks like an iterator of AWS", () => {
  const text = seal.close({ stream: "s", position: 7 });
  expect(seal.open(text)).toEqual({ stream: "s", position: 7 });
  expect(text).toMatch(/^AAAAAAAAAA[A-Za-z0-9+/]+=*$/);
  expect(Buffer.from(text, "base64").toString("latin1")).not.toContain("stream");
});

test("the same closed twice cannot be told to be the same", () => {
  expect(seal.close("x")).not.toBe(seal.close("x"));
});

test("a changed letter, somebody else's text and a piece of one are not opened", async () => {
  const text = seal.close({ position: 7 });
  const at = text.length - 8;
  const changed = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
  await using other = await fakeCloud();
  const stranger = new Seal(other);
  await stranger.start();
  for (const wrong of [changed, stranger.close({ position: 7 }), text.slice(0, 20), "", "no base64!"]) {
    expect(seal.open(wrong)).toBeUndefined();
  }
});

test("it outlives a restart", async () => {
  const text = seal.close("kept");
  const again = new Seal(cloud);
  await again.start();
  expect(again.open(text)).toBe("kept");
});
