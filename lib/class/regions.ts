/**
 * Regions of the `aws` partition, so that a slip of the pen is refused before anything is deployed. A test compares the
 * list with the one that aws-cdk-lib carries, so an upgrade of the library brings new Regions here.
 */
export const REGIONS: readonly string[] = [
  ..."af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2".split(
    " ",
  ),
  ..."ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6".split(" "),
  ..."ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2".split(
    " ",
  ),
  ..."eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 me-west-1 mx-central-1".split(" "),
  ..."sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2".split(" "),
];
