import { ec2Volume } from "../../../../lib/cost/pricers/ec2-volume";

const priced = (Properties: Record<string, unknown>) =>
  ec2Volume.price({ Type: ec2Volume.type, Properties }, { template: {}, exports: new Map() });

test("a volume costs its gigabytes", () => {
  expect(priced({ Size: 73, VolumeType: "gp3" })).toEqual([{ what: "73 GB gp3", hourly: 0.008 }]);
});
