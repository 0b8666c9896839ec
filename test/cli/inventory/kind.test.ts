import { hourlyOf, using } from "../../../cli/inventory/kind";

test("prices a thing as a template would describe it, and says nothing where no price is known", () => {
  expect(hourlyOf("AWS::EC2::Volume", { Size: 8, VolumeType: "gp3" })).toBeCloseTo((8 * 0.08) / 730);
  expect(hourlyOf("AWS::EC2::VPC")).toBe(0);
  expect(hourlyOf("AWS::EC2::Snapshot")).toBeUndefined();
  expect(hourlyOf("AWS::EC2::Volume", { VolumeType: "gp9" })).toBeUndefined();
});

test("ends the client whether or not the work succeeds", async () => {
  let ended = 0;
  const client = {
    destroy() {
      ended += 1;
    },
  };
  expect(await using(client, async () => 1)).toBe(1);
  await expect(using(client, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(ended).toBe(2);
});
