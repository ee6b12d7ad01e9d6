import { isOutlookFile } from "./outlook-file";

/** Thrown for what is no compound file, or one whose structure leads nowhere. */
export class DamagedFile extends Error {}

/** Sector numbers from here on have a meaning of their own: the end of a chain, a free sector, the table itself (2.1). */
const MAX_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MINI_SECTOR = 64;
/** Streams below this size lie in the mini stream (2.2). */
const MINI_CUTOFF = 4096;
/** Places of the header for sectors of the allocation table; more of them are listed in sectors of their own (2.5). */
const HEADER_TABLE = 109;

/** A storage: what a folder is among files. Names are in lower case, as they are compared without letter case (2.6.4). */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  /** Whether there is a stream of this name. */
  has(name: string): boolean;
  /**
   * The first bytes of a stream, null where there is none of this name.
   * @param limit the most bytes that are read
   */
  read(name: string, limit: number): { readonly bytes: Uint8Array; readonly cut: boolean } | null;
}

/**
 * Opens a compound file ([MS-CFB]). Whatever its tables say, time and memory stay linear in its size: chains are followed no
 * further than the file has sectors, a directory entry is taken once, and all that is read together is no more than the file.
 * @throws DamagedFile
 */
export function openCompoundFile(bytes: Uint8Array): Storage {
  const sectors = new Sectors(bytes);
  const directory = sectors.directory();
  const root = directory[0];
  if (root?.type !== ROOT) throw new DamagedFile("no root");
  const file: OpenFile = {
    directory,
    taken: new Uint8Array(directory.length),
    sectors,
    mini: new MiniSectors(sectors, root),
    left: bytes.length,
  };
  file.taken[0] = 1;
  return new EntryStorage(file, root);
}

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** A directory entry (2.6.1). */
interface Entry {
  readonly type: number;
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

interface OpenFile {
  readonly directory: readonly Entry[];
  /** 1 for an entry that has been met: a second way to it makes no tree. */
  readonly taken: Uint8Array;
  readonly sectors: Sectors;
  readonly mini: MiniSectors;
  /** Bytes that may still be read. Streams of a sound file do not overlap. */
  left: number;
}

/** Looks at what is below it when it is first asked: whoever asks decides how deep to go. */
class EntryStorage implements Storage {
  private below: { streams: Map<string, Entry>; storages: Map<string, Storage> } | null = null;

  constructor(
    private readonly file: OpenFile,
    private readonly entry: Entry,
  ) {}

  get storages(): ReadonlyMap<string, Storage> {
    return this.children().storages;
  }

  has(name: string): boolean {
    return this.children().streams.has(name);
  }

  read(name: string, limit: number): { bytes: Uint8Array; cut: boolean } | null {
    const entry = this.children().streams.get(name);
    if (entry === undefined) return null;
    const { file } = this;
    const wanted = Math.min(entry.size, limit);
    if (wanted > file.left) return { bytes: new Uint8Array(0), cut: true };
    file.left -= wanted;
    const bytes =
      entry.size < MINI_CUTOFF
        ? file.mini.read(entry.start, wanted)
        : file.sectors.read(entry.start, wanted);
    return { bytes, cut: bytes.length < entry.size };
  }

  private children() {
    if (this.below !== null) return this.below;
    const streams = new Map<string, Entry>();
    const storages = new Map<string, Storage>();
    for (const child of childrenOf(this.file, this.entry.child)) {
      if (child.type === STREAM) streams.set(child.name, child);
      else if (child.type === STORAGE) storages.set(child.name, new EntryStorage(this.file, child));
    }
    this.below = { streams, storages };
    return this.below;
  }
}

/** Siblings are a binary tree (2.6.4); walked with a stack of our own, as a hostile one is as deep as it is large. */
function childrenOf({ directory, taken }: OpenFile, top: number): Entry[] {
  const children: Entry[] = [];
  const open: { entry: Entry; leftDone: boolean }[] = [];
  const visit = (index: number) => {
    const entry = directory[index];
    if (entry === undefined || taken[index] === 1) return;
    taken[index] = 1;
    open.push({ entry, leftDone: false });
  };
  visit(top);
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (!last.leftDone) {
      last.leftDone = true;
      visit(last.entry.left);
    } else {
      open.pop();
      children.push(last.entry);
      visit(last.entry.right);
    }
  }
  return children;
}

/** The file as sectors, and the table that chains them (2.3). */
class Sectors {
  readonly size: number;
  private readonly view: DataView;
  private readonly next: Uint32Array;
  /** Sectors of the file; the last one may be cut. */
  private readonly count: number;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_LENGTH || !isOutlookFile(bytes)) throw new DamagedFile("no header");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new DamagedFile("sector size");
    this.size = 1 << shift;
    this.count = Math.max(0, Math.ceil(bytes.length / this.size) - 1);
    this.next = this.allocationTable();
  }

  /** A number of the header, by its offset. */
  header(offset: number): number {
    return this.view.getUint32(offset, true);
  }

  /** The sectors of a chain, in order; it ends where it leaves the file, or where it has as many as are wanted. */
  chain(start: number, wanted: number): number[] {
    const chain: number[] = [];
    const most = Math.min(wanted, this.count);
    let sector = start;
    while (chain.length < most && sector < this.count) {
      chain.push(sector);
      sector = this.next[sector] ?? NO_ENTRY;
    }
    return chain;
  }

  /** Bytes of a stream; fewer than asked for where its chain ends early. */
  read(start: number, length: number): Uint8Array {
    const chain = this.chain(start, Math.ceil(length / this.size));
    return joined(chain, length, (sector) => this.sector(sector));
  }

  sector(number: number): Uint8Array {
    const start = (number + 1) * this.size;
    return this.bytes.subarray(start, start + this.size);
  }

  directory(): readonly Entry[] {
    const entries: Entry[] = [];
    for (const sector of this.chain(this.header(48), this.count)) {
      const start = (sector + 1) * this.size;
      const end = Math.min(start + this.size, this.bytes.length);
      for (let at = start; at + ENTRY_LENGTH <= end; at += ENTRY_LENGTH)
        entries.push(this.entry(at));
    }
    return entries;
  }

  private entry(at: number): Entry {
    const { bytes, view } = this;
    const nameEnd = at + Math.min(view.getUint16(at + 64, true), 64);
    let name = "";
    // Names of .msg files are ASCII ([MS-OXMSG] 2.2): every second byte of UTF-16 is zero.
    for (let i = at; i < nameEnd; i += 2) {
      const byte = bytes[i] ?? 0;
      if (byte !== 0) name += String.fromCharCode(byte);
    }
    return {
      type: bytes[at + 66] ?? 0,
      name: name.toLowerCase(),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  }

  private allocationTable(): Uint32Array {
    const table = new Uint32Array(this.count).fill(NO_ENTRY);
    let at = 0;
    for (const sector of this.tableSectors()) {
      const numbers = numbersOf(this.sector(sector));
      for (let i = 0; i < numbers.length && at < table.length; i++) table[at++] = numbers[i] ?? 0;
    }
    return table;
  }

  /** Where the parts of the table lie (2.5): in the header, then in a chain of sectors whose last number names the next. */
  private tableSectors(): number[] {
    const most = Math.min(this.header(44), this.count);
    const found: number[] = [];
    const take = (sector: number) => {
      if (sector < this.count && found.length < most) found.push(sector);
    };
    for (let i = 0; i < HEADER_TABLE; i++) take(this.header(76 + 4 * i));
    let list = this.header(68);
    for (let i = 0; i < this.count && list < this.count && found.length < most; i++) {
      const numbers = numbersOf(this.sector(list));
      numbers.subarray(0, -1).forEach(take);
      list = numbers.at(-1) ?? MAX_SECTOR;
    }
    return found;
  }
}

/** The stream of the root, which holds the small streams in sectors of 64 bytes with a table of their own (2.4). */
class MiniSectors {
  private readonly next: Uint32Array;
  private readonly container: readonly number[];

  constructor(
    private readonly sectors: Sectors,
    root: Entry,
  ) {
    this.container = sectors.chain(root.start, Math.ceil(root.size / sectors.size));
    const most = (this.container.length * sectors.size) / MINI_SECTOR;
    this.next = numbersOf(sectors.read(sectors.header(60), most * 4));
  }

  read(start: number, length: number): Uint8Array {
    const chain: number[] = [];
    let sector = start;
    while (chain.length * MINI_SECTOR < length && sector < this.next.length) {
      chain.push(sector);
      sector = this.next[sector] ?? NO_ENTRY;
    }
    return joined(chain, length, (number) => this.sector(number));
  }

  private sector(number: number): Uint8Array {
    const at = number * MINI_SECTOR;
    const inside = at % this.sectors.size;
    const holder = this.container[(at - inside) / this.sectors.size];
    return holder === undefined
      ? new Uint8Array(0)
      : this.sectors.sector(holder).subarray(inside, inside + MINI_SECTOR);
  }
}

function joined(
  chain: readonly number[],
  length: number,
  sector: (number: number) => Uint8Array,
): Uint8Array {
  const pieces = chain.map(sector);
  const there = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(Math.min(there, length));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece.subarray(0, bytes.length - at), at);
    at += piece.length;
    if (at >= bytes.length) break;
  }
  return bytes;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}
