import { diskCharge } from "../../../../lib/cost/pricers/ebs-disk";

test("a disk costs its gigabytes by its type", () => {
  expect(diskCharge({ VolumeType: "gp3", VolumeSize: 73 }, "VolumeSize")).toEqual({
    what: "73 GB gp3",
    hourly: 0.008,
  });
});

test("a disk without a type is what EC2 takes then", () => {
  expect(diskCharge({ VolumeSize: 8 }, "VolumeSize")).toMatchObject({ what: "8 GB gp2" });
});

test.each([
  [{ VolumeType: "io2", VolumeSize: 8 }, "no price is known of a disk of type io2"],
  [{ VolumeType: "gp3" }, "its disk does not say its size"],
])("%j has no price: %s", (disk, unpriced) => {
  expect(diskCharge(disk, "VolumeSize")).toEqual({ unpriced });
});
