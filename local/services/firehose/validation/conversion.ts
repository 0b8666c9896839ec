import type { Constraint } from "../../../core/validation";

const PROBABILITY: Constraint = { range: [0, 1] };
const MOST = Number.MAX_SAFE_INTEGER;
const MIB = 1024 * 1024;

/** Of a schema's names AWS says nothing but that they hold no blank. */
const SCHEMA_TEXT: Constraint = { length: [1, 1024], pattern: "^\\S+$" };

/**
 * Bounds of format conversion, in the order in which AWS prints them. They are the model's, so they hold for a conversion that
 * is switched off too.
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_DataFormatConversionConfiguration.html
 */
export const DATA_FORMAT_CONVERSION: Constraint = {
  members: {
    OutputFormatConfiguration: {
      members: {
        Serializer: {
          members: {
            ParquetSerDe: {
              members: {
                MaxPaddingBytes: { range: [0, MOST] },
                BlockSizeBytes: { range: [64 * MIB, MOST] },
                PageSizeBytes: { range: [64 * 1024, MOST] },
                Compression: { enum: ["SNAPPY", "GZIP", "UNCOMPRESSED"] },
                WriterVersion: { enum: ["V1", "V2"] },
              },
            },
            OrcSerDe: {
              members: {
                DictionaryKeyThreshold: PROBABILITY,
                BlockSizeBytes: { range: [64 * MIB, MOST] },
                RowIndexStride: { range: [1000, MOST] },
                PaddingTolerance: PROBABILITY,
                StripeSizeBytes: { range: [8 * MIB, MOST] },
                Compression: { enum: ["ZLIB", "SNAPPY", "NONE"] },
                FormatVersion: { enum: ["V0_11", "V0_12"] },
                BloomFilterFalsePositiveProbability: PROBABILITY,
              },
            },
          },
        },
      },
    },
    SchemaConfiguration: {
      members: {
        VersionId: SCHEMA_TEXT,
        CatalogId: SCHEMA_TEXT,
        DatabaseName: SCHEMA_TEXT,
        RoleARN: SCHEMA_TEXT,
        Region: SCHEMA_TEXT,
        TableName: SCHEMA_TEXT,
      },
    },
  },
};
