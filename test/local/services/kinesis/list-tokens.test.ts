import { listTokens } from "../../../../local/services/kinesis/list-tokens";
import { Seal } from "../../../../local/services/kinesis/seal";
import { type FakeCloud, fakeCloud } from "../../../support/fake-cloud";

const TOKEN = { stream: "s", id: "1", after: "shardId-000000000003", filter: { type: "AT_LATEST" as const } };

let cloud: FakeCloud;
let seal: Seal;
beforeEach(async () => {
  cloud = await fakeCloud();
  seal = new Seal(cloud);
  await seal.start();
});
afterEach(() => cloud[Symbol.asyncDispose]());

test("a token tells where the next page begins, for five minutes", async () => {
  const tokens = listTokens(seal, cloud.clock);
  const text = tokens.make(TOKEN);
  await cloud.clock.advance(300_000);
  expect(tokens.read(text)).toEqual(TOKEN);
  await cloud.clock.advance(1);
  expect(() => tokens.read(text)).toThrow(expect.objectContaining({ code: "ExpiredNextTokenException" }));
  expect(tokens.streamOf(text)).toBe("s");
});

test("what is no token is refused: a text made up, and an iterator", () => {
  const tokens = listTokens(seal, cloud.clock);
  for (const wrong of ["x", seal.close({ position: 1 }), seal.close("text"), seal.close(null)]) {
    expect(() => tokens.read(wrong)).toThrow(
      expect.objectContaining({ code: "InvalidArgumentException", message: "Invalid NextToken." }),
    );
    expect(tokens.streamOf(wrong)).toBeUndefined();
  }
});
