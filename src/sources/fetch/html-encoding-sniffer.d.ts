declare module 'html-encoding-sniffer' {
  /** The encoding's name as the WHATWG Encoding Standard has it. */
  export default function sniff(
    bytes: Uint8Array,
    options: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
