import { PublicParameters } from "../../../../local/services/ssm/public-parameters";
import { latest } from "../../../../local/services/ssm/store";
import { fakeCloud } from "../../../support/fake-cloud";

const NAME = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";

test("knows the images of Amazon Linux, and refuses other public parameters by name", async () => {
  await using cloud = await fakeCloud();
  const known = new PublicParameters(cloud);
  const image = known.find(NAME);
  expect(image && latest(image)).toMatchObject({
    type: "String",
    version: 1,
    value: expect.stringMatching(/^ami-0[0-9a-f]{16}$/),
  });
  expect(known.find("/mine")).toBeUndefined();
  expect(() => known.find("/aws/service/global-infrastructure/version")).toThrow(
    /public parameter \/aws\/service\/global-infrastructure\/version/,
  );
});

test("lists them by name", async () => {
  await using cloud = await fakeCloud();
  const names = new PublicParameters(cloud).all().map(({ name }) => name);
  expect(names).toContain(NAME);
  expect(names).toEqual([...names].sort());
});
