import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";

// What every browser has and jsdom has not.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: NoResizeObserver, TextDecoder, TextEncoder });
window.scrollTo = () => undefined;
