/**
 * The messages that office.js and its host exchange through postMessage, as JSON strings. The field names are the
 * library's (`_messageType` and so on); seen on the wire, there is no public description.
 */

const REQUEST = 0;
const RESPONSE = 1;

/** `_responseType` of a response: the answer to a request, or an event that was registered for earlier. */
const REPLY = 0;
const EVENT = 1;

/** `_errorCode` of a response: well, and "access denied" for a call that never reached its handler. */
const OK = 0;
const ACCESS_DENIED = -5;

const SERIALIZER_VERSION = 1;

/** What a request wants: 0 to call, 1 to register for an event, 2 to end that. */
export type ActionType = 0 | 1 | 2;

/** A request of the add-in. */
export interface Request {
  readonly action: string;
  readonly actionType: ActionType;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/**
 * @param text - `data` of a message event
 * @returns null for what is no request of office.js
 */
export function decodeRequest(text: unknown): Request | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(message) || message["_messageType"] !== REQUEST) return null;
  return {
    action: String(message["_actionName"]),
    actionType: message["_actionType"] as ActionType,
    conversation: String(message["_conversationId"]),
    correlation: Number(message["_correlationId"]),
    data: message["_data"],
  };
}

function encode(
  request: Request,
  origin: string,
  data: unknown,
  responseType: number,
  errorCode = OK,
): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: SERIALIZER_VERSION,
  });
}

/**
 * @param request - what is answered
 * @param origin - the host's origin
 * @param data - the answer
 */
export function encodeReply(request: Request, origin: string, data: unknown): string {
  return encode(request, origin, data, REPLY);
}

/**
 * @param request - what is refused before any handler saw it
 * @param origin - the host's origin
 */
export function encodeRefusal(request: Request, origin: string): string {
  return encode(request, origin, null, REPLY, ACCESS_DENIED);
}

/**
 * @param registration - the request that registered for the event
 * @param origin - the host's origin
 * @param data - what happened
 */
export function encodeEvent(registration: Request, origin: string, data: unknown): string {
  return encode(registration, origin, data, EVENT);
}
