declare module 'shpjs' {
  interface Parts {
    readonly shp: ArrayBuffer;
    readonly dbf?: ArrayBuffer;
    readonly prj?: string;
    readonly cpg?: string;
  }
  export default function shp(from: ArrayBuffer | Parts): Promise<unknown>;
}
