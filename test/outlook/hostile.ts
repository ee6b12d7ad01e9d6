/** Where a mail that spies on its reader would have its pictures, styles and scripts from. */
const ELSEWHERE = "https://tracker.example";

const HTML = `<html><head>
<base href="${ELSEWHERE}/">
<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/refresh">
<link rel="stylesheet" href="${ELSEWHERE}/style.css"><link rel="preload" as="image" href="${ELSEWHERE}/preload.png">
<link rel="dns-prefetch" href="//tracker.example"><link rel="prefetch" href="${ELSEWHERE}/prefetch">
<style>@import "${ELSEWHERE}/import.css"; @font-face{font-family:x;src:url(${ELSEWHERE}/font.woff)} body{background:url(${ELSEWHERE}/css.png);font-family:x} h1{display:none!important}</style>
<script>window.hostile="script"</script></head>
<body onload="window.hostile='load'" background="${ELSEWHERE}/background.png">
<img src="${ELSEWHERE}/pixel.png" srcset="${ELSEWHERE}/pixel2.png 2x" onerror="window.hostile='img'">
<img src="x" onerror="window.hostile='onerror'"><svg onload="window.hostile='svg'"><image href="${ELSEWHERE}/svg.png"/></svg>
<picture><source srcset="${ELSEWHERE}/picture.png"></picture><video poster="${ELSEWHERE}/poster.png" src="${ELSEWHERE}/video.mp4" autoplay></video>
<iframe src="${ELSEWHERE}/frame" srcdoc="<script>parent.hostile='frame'</script>"></iframe><object data="${ELSEWHERE}/object"></object><embed src="${ELSEWHERE}/embed">
<form action="${ELSEWHERE}/form"><input autofocus onfocus="window.hostile='focus'"><button>Sign in</button></form>
<a id="bait" href="${ELSEWHERE}/login">Release your messages</a> <a href="javascript:window.hostile='link'">Open</a>
<p>Delivery has failed to these recipients or groups:</p>
<p><a href="mailto:anna@fabrikam.com?bcc=x@tracker.example">anna@fabrikam.com</a></p>
<p>The email address you entered couldn't be found.</p>
<p><b>Diagnostic information for administrators:</b></p>
<p>Generating server: AM0PR01MB0001.eurprd01.prod.exchangelabs.com</p>
<p>anna@fabrikam.com<br>Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; &lt;img src=${ELSEWHERE}/text.png onerror=window.hostile='text'&gt; &lt;script&gt;window.hostile='code'&lt;/script&gt; javascript:alert(1) ${ELSEWHERE}/text-link'</p>
</body></html>`;

/** A bounce in the classic layout of Exchange that tries everything HTML can to run, to load and to be clicked. */
export const hostileHtml = HTML;

/** The same as a whole mail. */
export const hostileMail = [
  "From: postmaster@contoso.com",
  "To: marta.conti@contoso.com",
  "Subject: Undeliverable: <img src=x onerror=window.hostile='subject'>",
  "Date: Fri, 20 Nov 2026 15:42:15 +0000",
  "Message-ID: <hostile@contoso.com>",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  HTML,
].join("\r\n");
