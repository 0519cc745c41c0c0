// Turns the bytes of one file of an archive into shards, record by record as they stream in.
import { spokenCount } from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';
import { imageBytes, type Shard } from '../dataSet.ts';
import { ImportError } from './importError.ts';
import { type KnownPart, labelBytes, partBytes, recordBytes } from './recordFormat.ts';

/** Images of a shard; 15 MB, as many as `npm run data` puts into one. */
export const shardImages = 5000;

/**
 * Reads records of `[superclass,] class, 3072 pixel bytes` (planar RGB, as images are kept). Memory: one shard.
 */
export class RecordReader {
  private readonly labels: number;
  private readonly recordBytes: number;
  /** Records that have begun, and bytes of the present one that are there. */
  private record = 0;
  private within = 0;
  private superclass = 0;
  private shard: Shard;

  /** @param where  the file's name for messages, 'train.bin in cifar-100-binary.tar.gz' */
  constructor(
    private readonly known: KnownPart,
    private readonly where: string,
  ) {
    this.labels = labelBytes(known.source.archive);
    this.recordBytes = recordBytes(known.source);
    this.shard = this.newShard();
  }

  /**
   * Takes the next bytes.
   *
   * @returns the shards that they complete
   * @throws ImportError at a label that cannot be, or a byte too many
   */
  write(bytes: Uint8Array): Shard[] {
    const complete: Shard[] = [];
    const { part } = this.known;
    for (let at = 0; at < bytes.length; ) {
      if (this.record === part.count) throw this.tooMany();
      if (this.within < this.labels) {
        this.takeLabel(bytes[at++]!);
        continue;
      }
      const inShard = (this.record % shardImages) * imageBytes;
      const pixel = this.within - this.labels;
      const taken = Math.min(imageBytes - pixel, bytes.length - at);
      this.shard.images.set(bytes.subarray(at, at + taken), inShard + pixel);
      at += taken;
      this.within += taken;
      if (this.within < this.recordBytes) continue;
      this.within = 0;
      this.record++;
      if (this.record % shardImages === 0 || this.record === part.count) {
        complete.push(this.shard);
        if (this.record < part.count) this.shard = this.newShard();
      }
    }
    return complete;
  }

  /** @throws ImportError when records are missing */
  end(): void {
    if (this.record < this.known.part.count) throw this.tooFew();
  }

  private takeLabel(label: number): void {
    const { source } = this.known;
    const { superclassOf } = source.archive;
    const says = t.archiveProblems.records;
    if (superclassOf && this.within === 0) this.superclass = label;
    else {
      if (label >= source.classes.length)
        throw this.wrongLabel(says.class(`${label}`, `${source.classes.length - 1}`));
      if (superclassOf && superclassOf[label] !== this.superclass) {
        throw this.wrongLabel(
          says.superclass(
            `${this.superclass}`,
            `${label}`,
            String(source.classes[label]),
            `${superclassOf[label]}`,
          ),
        );
      }
      this.shard.labels[this.record % shardImages] = label;
    }
    this.within++;
  }

  private wrongLabel(what: string): ImportError {
    const { source } = this.known;
    const { wrongLabel } = t.archiveProblems.records;
    return new ImportError(wrongLabel(this.where, source.label, spokenCount(this.record + 1), what));
  }

  /** Of the whole part, for messages. */
  private get expected(): readonly [recordBytes: string, count: string, bytes: string] {
    const { source, part } = this.known;
    return [spokenCount(this.recordBytes), spokenCount(part.count), spokenCount(partBytes(source, part))];
  }

  private tooMany(): ImportError {
    const [each, count, bytes] = this.expected;
    return new ImportError(t.archiveProblems.records.tooMany(this.where, count, each, bytes));
  }

  private tooFew(): ImportError {
    const [each, count, bytes] = this.expected;
    const found = spokenCount(this.record);
    return new ImportError(t.archiveProblems.records.tooFew(this.where, found, each, count, bytes));
  }

  private newShard(): Shard {
    const { split, first, count } = this.known.part;
    const here = Math.min(shardImages, count - this.record);
    return {
      split,
      first: first + this.record,
      count: here,
      images: new Uint8Array(here * imageBytes),
      labels: new Uint8Array(here),
    };
  }
}
