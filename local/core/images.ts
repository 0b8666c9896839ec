import { createHash } from "node:crypto";

/** A public machine image of Amazon's, as EC2 describes it and as SSM's public parameters name it. */
export interface PublicImage {
  name: string;
  description: string;
  architecture: "x86_64" | "arm64";
  /** ISO 8601, as DescribeImages prints it. */
  creationDate: string;
  /** Public parameters whose value is the image's id, without the folder. */
  parameters: readonly string[];
}

/** Folder of the public parameters that name Amazon Linux images. */
export const IMAGE_PARAMETERS = "/aws/service/ami-amazon-linux-latest/";

const CREATED = "2025-11-20T00:00:00.000Z";

function al2023(kernel: string, architecture: PublicImage["architecture"], aliases: string[]): PublicImage[] {
  return (["", "minimal-"] as const).map((flavour) => ({
    name: `al2023-ami-${flavour}2023.9.20251120.0-kernel-${kernel}-${architecture}`,
    description: `Amazon Linux 2023 AMI 2023.9.20251120.0 ${architecture} ${flavour ? "Minimal " : ""}HVM kernel-${kernel}`,
    architecture,
    creationDate: CREATED,
    parameters: aliases.map((alias) => `al2023-ami-${flavour}kernel-${alias}-${architecture}`),
  }));
}

function amzn2(architecture: PublicImage["architecture"]): PublicImage[] {
  const image = (name: string, parameters: string[]): PublicImage => ({
    name,
    description: `Amazon Linux 2 AMI 2.0.20251120.0 ${architecture} HVM gp2`,
    architecture,
    creationDate: CREATED,
    parameters,
  });
  return [
    image(`amzn2-ami-kernel-5.10-hvm-2.0.20251120.0-${architecture}-gp2`, [
      `amzn2-ami-kernel-5.10-hvm-${architecture}-gp2`,
    ]),
    image(`amzn2-ami-hvm-2.0.20251120.0-${architecture}-gp2`, [`amzn2-ami-hvm-${architecture}-gp2`]),
  ];
}

/**
 * The images that the local cloud knows. The names are of Amazon's form, their dates and ids are its own and stand still,
 * so that a `latest` parameter never replaces an instance here.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html
 */
export const PUBLIC_IMAGES: readonly PublicImage[] = [
  ...al2023("6.1", "x86_64", ["default", "6.1"]),
  ...al2023("6.1", "arm64", ["default", "6.1"]),
  ...al2023("6.12", "x86_64", ["6.12"]),
  ...al2023("6.12", "arm64", ["6.12"]),
  ...amzn2("x86_64"),
  ...amzn2("arm64"),
];

/** @returns the id of an image in a Region; on AWS, too, each Region has ids of its own */
export function imageId(region: string, image: PublicImage): string {
  const digest = createHash("sha256").update(`${region}/${image.name}`).digest("hex");
  return `ami-0${digest.slice(0, 16)}`;
}
