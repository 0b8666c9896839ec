import { imageId, PUBLIC_IMAGES } from "../../../local/core/images";

const ids = (region: string) => PUBLIC_IMAGES.map((image) => imageId(region, image));

test("gives every image an id of AWS's form that stands still", () => {
  expect(new Set(ids("us-east-1")).size).toBe(PUBLIC_IMAGES.length);
  for (const id of ids("us-east-1")) expect(id).toMatch(/^ami-0[0-9a-f]{16}$/);
  expect(ids("us-east-1")).toEqual(ids("us-east-1"));
});

test("gives images other ids in other Regions", () => {
  expect(ids("eu-west-1").filter((id) => ids("us-east-1").includes(id))).toEqual([]);
});

test("has one image behind each public parameter", () => {
  const parameters = PUBLIC_IMAGES.flatMap((image) => image.parameters);
  expect(new Set(parameters).size).toBe(parameters.length);
  expect(parameters).toEqual(
    expect.arrayContaining([
      "al2023-ami-kernel-default-arm64",
      "al2023-ami-kernel-6.1-x86_64",
      "al2023-ami-minimal-kernel-default-x86_64",
      "amzn2-ami-hvm-x86_64-gp2",
    ]),
  );
});
