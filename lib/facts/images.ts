/** Parameter with the image of generators whose class names none: Amazon Linux 2023's latest for arm64. */
export const DEFAULT_IMAGE_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64";
