/** Domains of the hosts that take mail for a system's customers. */
export const google = ["google.com", "googlemail.com", "gmail.com"];
export const yahoo = ["yahoodns.net", "yahoo.com", "aol.com"];
export const apple = ["icloud.com", "me.com", "mac.com", "apple.com", "appleid.com"];
export const proofpoint = ["pphosted.com", "ppe-hosted.com"];
export const mimecast = ["mimecast.com", "mimecast.co.za", "mimecast-offshore.com"];
export const barracuda = ["barracudanetworks.com", "cudaops.com", "cudamail.com"];
export const cisco = ["iphmx.com"];
export const messageLabs = ["messagelabs.com"];
export const orange = ["orange.fr", "wanadoo.fr", "laposte.net"];
export const gmx = ["gmx.net", "gmx.com", "web.de", "mail.com", "kundenserver.de"];
export const cox = ["cox.net", "cloudfilter.net"];
export const spectrum = ["charter.net", "spectrum.net", "rr.com"];
export const tencent = ["qq.com"];
export const netease = ["netease.com", "163.com", "126.com"];
export const japaneseCarriers = ["docomo.ne.jp", "ezweb.ne.jp", "au.com"];
