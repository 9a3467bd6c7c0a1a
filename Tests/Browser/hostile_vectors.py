"""What contributors with ill will write.

In each vector `{js}` is replaced by a script that says the vector's number, and `{url}` by an address
that says it: where one runs or loads, the test knows which it was.
"""

# Mark-up and fragments of it, for every field that takes text.
TEXT = r'''
<script>{js}</script>
<SCRIPT>{js}</SCRIPT>
<ScRiPt >{js}</sCrIpT >
<script/x>{js}</script>
<script src={url}></script>
<script src="//evil.example/{n}"></script>
<script src="data:text/javascript,{js}"></script>
<script type=module>{js}</script>
<script type="module" src="data:text/javascript,{js}"></script>
<script type=text/javascript>{js}//</script>
<script async defer>{js}</script>
<script>{js}<!--</script>
<script>/*</title>*/{js}</script>
<svg><script>{js}</script></svg>
<svg><script href="data:text/javascript,{js}"/></svg>
<svg><script xlink:href="data:text/javascript,{js}"></script></svg>
<math><mtext></mtext></math><script>{js}</script>
</title><script>{js}</script>
</textarea><script>{js}</script>
</style><script>{js}</script>
</script><script>{js}</script>
</noscript><script>{js}</script>
</select><script>{js}</script>
</template><script>{js}</script>
</svg><script>{js}</script>
--><script>{js}</script>
--!><script>{js}</script>
]]><script>{js}</script>
"><script>{js}</script>
'><script>{js}</script>
"'><script>{js}</script>
` ><script>{js}</script>
\"><script>{js}</script>
\'><script>{js}</script>
\\"><script>{js}</script>
"/><script>{js}</script>
<<script>{js}//<</script>
<scr<script>ipt>{js}</scr</script>ipt>
%3Cscript%3E{js}%3C/script%3E
&lt;script&gt;{js}&lt;/script&gt;
&amp;lt;script&amp;gt;{js}&amp;lt;/script&amp;gt;
&#60;script&#62;{js}&#60;/script&#62;
&#x3C;script&#x3E;{js}&#x3C;/script&#x3E;
\u003Cscript\u003E{js}\u003C/script\u003E
\x3cscript\x3e{js}\x3c/script\x3e
\074script\076{js}\074/script\076
+ADw-script+AD4-{js}+ADw-/script+AD4-
＜script＞{js}＜/script＞
‹script›{js}‹/script›
<ſcript>{js}</ſcript>
<img src=x onerror={js}>
<img src=x onerror="{js}">
<img src=x onerror='{js}'>
<img src=x onerror=`{js}`>
<img src=x:x onerror={js}>
<img/src=x/onerror={js}>
<img src=x oNeRrOr={js}>
<img src=x onerror = {js}>
<img src="{url}">
<img src="//evil.example/{n}">
<img srcset="{url} 1x">
<img src=javascript:{js}>
<image src=x onerror={js}>
<img src=x onload={js} onerror={js}>
<img """><script>{js}</script>">
<IMG SRC="jav&#x09;ascript:{js};">
<svg onload={js}>
<svg/onload={js}>
<svg onload={js}//
<svg><g onload={js}></g></svg>
<svg><animate onbegin={js} attributeName=x dur=1s>
<svg><set onbegin={js} attributename=x>
<svg><a xlink:href="javascript:{js}"><text y=20>x</text></a></svg>
<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>{js}</script></svg>#x"></svg>
<svg><image href="{url}"></svg>
<svg><foreignObject><body onload={js}></foreignObject></svg>
<body onload={js}>
<body onpageshow={js}>
<body onscroll={js}><br><input autofocus>
<body background="{url}">
<html onmouseover={js}>
<input autofocus onfocus={js}>
<input type=image src={url}>
<input onblur={js} autofocus><input autofocus>
<select autofocus onfocus={js}></select>
<textarea autofocus onfocus={js}></textarea>
<button autofocus onfocus={js}>x</button>
<keygen autofocus onfocus={js}>
<details open ontoggle={js}><summary>x</summary></details>
<video><source onerror={js}></video>
<video src={url} onerror={js}></video>
<video poster={url}></video>
<audio src={url} onerror={js}></audio>
<audio src=x onerror={js}></audio>
<object data="data:text/html,<script>{js}</script>"></object>
<object data="javascript:{js}"></object>
<object data={url} onerror={js}></object>
<embed src="javascript:{js}">
<embed src="{url}">
<iframe src="javascript:{js}"></iframe>
<iframe srcdoc="<script>parent.{js}</script>"></iframe>
<iframe srcdoc="&lt;script&gt;parent.{js}&lt;/script&gt;"></iframe>
<iframe src="{url}"></iframe>
<iframe onload={js}></iframe>
<iframe src="data:text/html,<script>{js}</script>"></iframe>
<frameset onload={js}></frameset>
<marquee onstart={js}>x</marquee>
<marquee loop=1 width=0 onfinish={js}>x</marquee>
<meter onmouseover={js}>0</meter>
<b onmouseover={js}>x</b>
<b onclick={js}>x</b>
<b onpointerenter={js}>x</b>
<b onfocus={js} tabindex=1 id=x{n}>x</b>
<b style="animation-name:x" onanimationstart={js}>x</b>
<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart={js}>x</b>
<b style=transition:all onTransitionEnd={js}>x</b>
<style onload={js}></style>
<style>@import "{url}";</style>
<style>@import url({url});</style>
<style>body{background:url({url})}</style>
<link rel=stylesheet href={url}>
<link rel=stylesheet href=x onerror={js}>
<link rel=prefetch href={url}>
<link rel=preload as=script href={url}>
<link rel=icon href={url}>
<link rel=import href={url}>
<link rel=manifest href={url}>
<b style="background:url({url})">x</b>
<b style="width:expression({js})">x</b>
<b style="behavior:url({url})">x</b>
<b style="-moz-binding:url({url})">x</b>
<base href="https://evil.example/{n}/">
<base href="javascript:{js}//">
<meta http-equiv=refresh content="0;url=javascript:{js}">
<meta http-equiv=refresh content="0;url=data:text/html,<script>{js}</script>">
<meta http-equiv=Content-Security-Policy content="script-src 'unsafe-inline'">
<meta charset=utf-7>
<form action="javascript:{js}"><button autofocus>x</button></form>
<form><button formaction="javascript:{js}">x</button></form>
<form action={url}><input name=x></form>
<isindex action=javascript:{js} type=image>
<a href="javascript:{js}">x</a>
<a href=javascript:{js}>x</a>
<a href="&#106;avascript:{js}">x</a>
<a href="java&Tab;script:{js}">x</a>
<a href="data:text/html,<script>{js}</script>">x</a>
<a href="vbscript:{js}">x</a>
<a href=x ping={url}>x</a>
<area href="javascript:{js}">
<applet code="javascript:{js}"></applet>
<bgsound src={url}>
<table background="{url}"><td background="{url}"></td></table>
<math href="javascript:{js}">x</math>
<math><maction actiontype="statusline#x" xlink:href="javascript:{js}">x</maction></math>
<math><annotation-xml encoding="text/html"><script>{js}</script></annotation-xml></math>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={js}&gt;">
<svg></p><style><a id="</style><img src=1 onerror={js}>">
<noscript><p title="</noscript><img src=x onerror={js}>">
<template><script>{js}</script></template>
<portal src="{url}"></portal>
<dialog open onclose={js}>x</dialog>
<x onclick={js}>x</x>
<x contenteditable onblur={js}>x</x>
<x:script xmlns:x="http://www.w3.org/1999/xhtml">{js}</x:script>
<xss id=x tabindex=1 onactivate={js}></xss>
<xml><i><b>&lt;img src=1 onerror={js}&gt;</b></i></xml>
<?xml version="1.0"?><script>{js}</script>
<?php echo 1 ?><script>{js}</script>
<!DOCTYPE html><script>{js}</script>
<![CDATA[<script>{js}</script>]]>
<!--<img src="--><img src=x onerror={js}//">
<!--><script>{js}</script>-->
<!---><script>{js}</script>-->
<!--[if gte IE 4]><script>{js}</script><![endif]-->
<% {js} %>
<comment><img src="</comment><img src=x onerror={js}>">
<a"b onmouseover={js}>x
<a/b/onmouseover={js}//>x
<b x='"'onclick={js}>x</b>
<b x="'"onclick={js}>x</b>
<plaintext onmouseover={js}>
<listing onmouseover={js}>x</listing>
<xmp onmouseover={js}>x</xmp>
" onmouseover="{js}
' onmouseover='{js}
" onfocus="{js}" autofocus="
' onfocus='{js}' autofocus='
" autofocus onfocus={js} x="
` onmouseover=`{js}
x onmouseover={js} y
 onmouseover={js} 
" style="background:url({url})
"; {js}; "
'; {js}; '
\"; {js}; //
\'; {js}; //
`; {js}; `
${{js}}
"+{js}+"
'-{js}-'
');{js};//
");{js};//
}};{js};//
*/{js}/*
//{js}
 {js}
{{constructor.constructor('{js}')()}}
{{7*7}}{% {js} %}
${7*7}#{7*7}<%= 7*7 %>
\(title)
\(words.skip)\(include "page")
\(for x in y)\(end)
\\(title)\\\(site.title)
[x](javascript:{js})
![x](javascript:{js})
<javascript:{js}>
[[javascript:{js}]]
[[x|<script>{js}</script>]]
`<script>{js}</script>`
```<script>{js}</script>```
=cmd|'/c calc'!A1
@SUM(1+1)*cmd|' /C calc'!A0
-2+3+cmd|' /C calc'!A0
../../../../etc/passwd
..\..\..\windows\win.ini
file:///etc/passwd
%2e%2e%2f%2e%2e%2fetc%2fpasswd
constructor
__proto__
toString
hasOwnProperty
{"__proto__": {"x{n}": 1}}
"]}</script><script>{js}</script>
"}]}];{js};//
\u2028{js}
<a id=SITE name=SITE></a>
<form id=document><input name=cookie></form>
<img name=getElementById>
'''.strip("\n").split("\n")

# Characters that stand in no source of this file: they are written by their codes.
TEXT += [
    text.encode().decode("unicode_escape") + rest for text, rest in [
        (r"\u2028", "{js}"), (r"\u2029", "{js}"), (r"\u202b", "<script>{js}</script>"),
        # Directions: begun and never ended, ended and never begun, and scripts that turn a line.
        (r"\u2067", "<script>{js}</script>"), (r"\u2068\u202a\u2066", "<b onclick={js}>"),
        (r"\u2069\u202c\u2069", "<script>{js}</script>\u2069"), (r"\u200f\u061c1-2", "<script>{js}</script>"),
        (r"\u05d3\u05d5\u05d3 <", "script>{js}</script>"), (r"\u0643\u062a\u0627\u0628\" onmouseover=", "{js}"),
        (r"\ue000\uf8e8", "<script>{js}</script>"),
        (r"\u200b", "<script>{js}</script>"), (r"\ufeff", "<script>{js}</script>"),
        (r"\u00a0", "<script>{js}</script>"), (r"\u00ad", "<script>{js}</script>"),
        (r"\u0301", "<script>{js}</script>"), (r"\ufe64script\ufe65", "{js}"),
        (r"\uff1cimg src=x onerror=", "{js}\uff1e"),
        (r"\u02ba onmouseover=", "{js} x=\u02ba"), (r"\uff02 onmouseover=", "{js} x=\uff02"),
        # Marks that make one character with the sign before or after them.
        (r"'\u0301 onmouseover=", "{js} x='\u0301"), (r"\"\u0301 onmouseover=", "{js} x=\"\u0301"),
        (r"\u0600\" onmouseover=", "{js} x=\u0600\""), (r"<\u0338img src=x onerror=", "{js}>\u0338"),
        (r"}\u0301, url = {\u0301javascript:", "{js}}\u0301"), (r"=\u0301cmd|'/c calc'!A1", ""),
        (r"\u0600<script>", "{js}\u0600</script>"), (r"&\u0301#60;", "script&#62\u0301;{js}"),
    ]
]

# Addresses, for every field and place that takes one.
ADDRESSES = r"""
javascript:{js}
JAVASCRIPT:{js}
JaVaScRiPt:{js}
javascript:{js}//https://example.org/
javascript://example.org/%0a{js}
javascript:/*https://example.org/*/{js}
javascript&colon;{js}
javascript&#58;{js}
javascript&#x3a;{js}
javascript&#0000058;{js}
&#106;avascript:{js}
&#x6A;&#x61;&#x76;&#x61;script:{js}
&#0000106&#0000097vascript:{js}
java&Tab;script:{js}
java&NewLine;script:{js}
java&#9;script:{js}
java&#10;script:{js}
java&#13;script:{js}
&#1;javascript:{js}
&#32;javascript:{js}
%6Aavascript:{js}
%6A%61%76%61%73%63%72%69%70%74%3A{js}
javascript%3A{js}
java%0ascript:{js}
java\0script:{js}
\x6aavascript:{js}
\u006aavascript:{js}
javascript:javascript:{js}
javascript: {js}
javascript :{js}
jav ascript:{js}
ｊavascript:{js}
javaſcript:{js}
view-source:javascript:{js}
feed:javascript:{js}
jar:javascript:{js}
livescript:{js}
mocha:{js}
vbscript:{js}
VBSCRIPT:{js}
vb&Tab;script:{js}
data:text/html,<script>{js}</script>
data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
data:text/html;charset=utf-7,+ADw-script+AD4-{js}+ADw-/script+AD4-
data:,x
data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="{js}"/>
data:image/png;base64,AAAA
data:application/xhtml+xml,<x:script xmlns:x="http://www.w3.org/1999/xhtml">{js}</x:script>
DATA:text/html,{js}
file:///etc/passwd
file://localhost/etc/passwd
blob:https://example.org/x
filesystem:https://example.org/x
about:blank
chrome://settings
resource://x
ftp://example.org/
ws://example.org/
intent://x#Intent;scheme=javascript;end
ms-word:ofe|u|https://example.org/
ldap://x
gopher://x
ssh://x
git://x
x-evil:{js}
""".strip("\n").split("\n")
ADDRESSES += [
    "java\tscript:{js}", "\tjavascript:{js}", "\u00a0javascript:{js}", "\u200bjavascript:{js}",
    "java\u200bscript:{js}", "java\u00adscript:{js}", "\ufeffjavascript:{js}", "java\u2028script:{js}",
    "\u202ejavascript:{js}", "javascript\uff1a{js}",
]

# Markdown that tries to be more, for bodies of every kind.
MARKDOWN = r"""
<script>{js}</script>
<img src=x onerror={js}>
<svg onload={js}>
<!-- <script>{js}</script> --><script>{js}</script>
<!-- x -- > <script>{js}</script> -->
<!--> <script>{js}</script> -->
<!---> <script>{js}</script> -->
<!-- --!> <script>{js}</script> -->
<!-- a <!-- b --> <script>{js}</script>
<?x ?><script>{js}</script>
<!X ><script>{js}</script>
<![CDATA[ ]]><script>{js}</script>
\<script>{js}\</script>
\<img src=x onerror={js}\>
&lt;script&gt;{js}&lt;/script&gt;
&#60;script&#62;{js}&#60;/script&#62;
**<script>**{js}**</script>**
*<img src=x onerror={js}>*
~~<b onclick={js}>~~
`<script>{js}</script>`
``<script>`{js}`</script>``
[<script>{js}</script>](https://example.org/)
[x](https://example.org/ "<script>{js}</script>")
[x](https://example.org/ "\" onmouseover=\"{js}")
[x](https://example.org/ '" onmouseover="{js}')
[x](https://example.org/ (" onmouseover="{js}))
[x](https://example.org/" onmouseover="{js})
[x](<https://example.org/" onmouseover="{js}>)
[x](https://example.org/'onmouseover='{js})
[x](https://example.org/&quot;onmouseover=&quot;{js})
[x](https://example.org/&#34;onmouseover=&#34;{js})
[x](https://example.org/%22onmouseover=%22{js})
[x](https://example.org/\"onmouseover=\"{js})
![x" onerror="{js}](assets/picture.png)
![x' onerror='{js}](assets/picture.png)
![<img src=x onerror={js}>](assets/picture.png)
![x](assets/picture.png "\" onerror=\"{js}")
![x]({url})
![x](//evil.example/{n})
![x](assets/../../../etc/passwd)
![x](assets/%2e%2e/%2e%2e/etc/passwd)
[x](assets/../../../../../etc/passwd)
[x](../../../../etc/passwd)
[x](/etc/passwd)
[x](\\evil.example\x)
[x](assets/..\..\x)
[x](?javascript:{js})
[x](#" onmouseover="{js})
[x](#<script>{js}</script>)
[x]( javascript:{js})
[x](<javascript:{js}>)
[x](<java
script:{js}>)
[x][r{n}]
<https://example.org/"onmouseover="{js}>
<https://example.org/'><script>{js}</script>
<mailto:"onmouseover={js}@example.org>
<"onmouseover={js}@example.org>
https://example.org/"onmouseover="{js}
https://example.org/'onmouseover='{js}
https://example.org/<script>{js}</script>
www.example.org/"><script>{js}</script>
javascript:{js}@example.org
mailto:x@example.org?subject="onmouseover="{js}
[[target|<script>{js}</script>]]
[[target|" onmouseover="{js}]]
[[target#" onmouseover="{js}]]
[[target^" onmouseover="{js}]]
[[target#<script>{js}</script>]]
[[" onmouseover="{js}]]
[[<script>{js}</script>]]
[[../../etc/passwd]]
[[javascript:{js}]]
[[article/../../x]]
[[page/target|\](javascript:{js})]]
[^"onmouseover={js}]
# <script>{js}</script>
# " onmouseover="{js}
# " id="x" onmouseover="{js}
- [ ] <script>{js}</script>
> <script>{js}</script>
| <script>{js}</script> | x |
    <script>{js}</script>
[[a]](javascript:{js})
[![x](javascript:{js})](javascript:{js})
[x](javascript:{js} "x")
[x](\javascript:{js})
[x](javascript\:{js})
[a](j\a\v\a\s\c\r\i\p\t:{js})
[x](&#x6A;avascript&#58;{js})
[x](<java&#10;script:{js}>)
[x](javascript&amp;colon;{js})
[x](tel:"onmouseover="{js})
[x](mailto:x@example.org?body=%0d%0a<script>{js}</script>)
[x](https://example.org/&#x2028;onmouseover={js})
[x](https://example.org:javascript@evil.example/{n})
[x](https://example.org/ "&#34; onmouseover=&#34;{js}")
![x&#34; onerror=&#34;{js}](assets/picture.png)
![`" onerror="{js}`](assets/picture.png)
![![x](javascript:{js})](assets/picture.png)
[x][javascript:{js}]
[`<script>{js}</script>`](javascript:{js})
<xmpp:"onmouseover={js}@example.org>
<x@example.org"onmouseover={js}>
x@example.org"onmouseover={js}
xmpp:x@example.org/javascript:{js}
$<script>{js}</script>$
$$ <img src=x onerror={js}> $$
\(<script>{js}</script>\)
x^[<script>{js}</script>]
# [x](javascript:{js})
- [x] [x](javascript:{js})
> [!note] <script>{js}</script>
{#x onmouseover={js}}
[x]{onmouseover={js}}
::: {onmouseover={js}}
<details open ontoggle={js}>
""".strip("\n").split("\n")
MARKDOWN = "\n".join(MARKDOWN).replace("[x](<java\nscript", "[x](<java\0script").split("\n")
MARKDOWN = [text.replace("\0", "\n") for text in MARKDOWN] + [
    "```\" onmouseover=\"{js}\nx\n```", "```<script>{js}</script>\nx\n```",
    "```html\n</code></pre><script>{js}</script>\n```", "~~~\n<script>{js}</script>\n~~~",
    "<div>\n<script>{js}</script>\n</div>", "<script>\n\n{js}\n\n</script>",
    "| a | b |\n|---|---|\n| <script>{js}</script> | `<script>{js}</script>` |",
    "| a |\n|---|\n| \\| onmouseover={js} |", "x[^1]\n\n[^1]: <script>{js}</script>",
    "x[^<b>]\n\n[^<b>]: y", "[r]: javascript:{js}\n\n[r]", "[r]: <javascript:{js}>\n\n[x][r]",
    "[r]: https://example.org/ '\" onmouseover=\"{js}'\n\n[r]",
    "[r]: https://example.org/\"onmouseover=\"{js}\n\n![r]",
    "[javascript:{js}]: x\n\n[javascript:{js}]", "<a\nhref=javascript:{js}\n>x</a>",
    "<!-- x\n\n<script>{js}</script>\n\n-->",
    "| a |\n|---|\n| [x](javascript:{js}) |", "| a |\n|---|\n| ![x\" onerror=\"{js}](assets/picture.png) |",
    "| <b onclick={js}> |\n|---|\n| x |", "x[^1]\n\n[^1]: [x](javascript:{js})",
    "x[^1]\n\n[^1]: ![x\" onerror=\"{js}](assets/picture.png)", "x[^\"onmouseover={js}]\n\n[^\"onmouseover={js}]: y",
    "[r]: javascript&colon;{js}\n\n![x][r]", "[r]:\n  javascript:{js}\n\n[r]", "[R]: java\tscript:{js}\n\n[r][]",
    "[r]: https://example.org/ (\" onmouseover=\"{js})\n\n![x][r]", "[x](javas\ncript:{js})",
    "$$\n<script>{js}</script>\n$$", "- x",
    "- x\n\n  <script>{js}</script>",
    "Setext <script>{js}</script>\n===", "\ue000\U000f0000<script>{js}</script>",
    # References to what may not stand in a text.
    "&#x202E;<script>{js}</script>&#x202C;", "&#8238;{js}", "&#8;<script>{js}</script>", "&#x1b;$B<script>{js}</script>",
    "&#0;<script>{js}</script>", "&#xD800;{js}", "&#xFFFE;{js}", "&#xF8E0;{js}", "[[x]] &#xF8FF;&#xF0000;{js}",
    "[x](https://example.org/&#x202E;{js})", "![&#x1b;(J{js}](assets/picture.png)", "``` &#8;{js}\nx\n```",
]

# Front matter that tries to be more than text: each is one line of a page's.
FRONT_MATTER = r"""
title: !!python/object/apply:os.system ["touch /tmp/x{n}"]
title: !!js/function "function () { {js} }"
title: !ruby/object:Gem::Installer {i: x}
title: !<tag:yaml.org,2002:js/undefined> ''
title: &a [*a, *a]
title: *undefined
title: {a: b}
title: [<script>{js}</script>]
title: {{js}}
<<: {title: x}
<<: *x
? {title: x}
__proto__: {title: x}
constructor: {title: x}
title: x
"<script>{js}</script>": x
"title\" onmouseover=\"{js}": x
title: x\0y
title: "x\0y"
title: "\x1b]0;{js}\x07"
title: "\u0085<script>{js}</script>"
title: "\uFFFE"
title: "\uF8F0"
status: <script>{js}</script>
was: ["../../../etc/passwd"]
was: ["<script>{js}</script>"]
was: ["index"]
was: ["a/b"]
was: ["."]
was: [".."]
was: ["con\0x"]
was: ["javascript:{js}"]
was: ['" onmouseover="{js}']
added-by: <script>{js}</script>
added-by: ../../x
not: ["<script>{js}</script>"]
topics: [[x]]
topics: {x: y}
""".strip("\n").split("\n")

# Dates, for fields of dates.
DATES = r"""
<script>{js}</script>
2016-11-09<script>{js}</script>
2016" onmouseover="{js}
2016' onmouseover='{js}
javascript:{js}
[2016,<script>{js}</script>]
2016/<script>{js}</script>
Y99999999999999999999999
Y1E999999999
-99999999999999999999
2016-11-09T25:00:00Z
9999-99-99
{js}
""".strip("\n").split("\n")

# Names of files; those that a file system refuses are left out when they are written.
NAMES = [
    "<script>{js}<script>", "<img src=x onerror={js}>", '" onmouseover="{js}', "' onmouseover='{js}",
    "javascript:{js}", "x&lt;script&gt;{js}", "x%22onmouseover={js}", "x%3Cscript%3E{js}",
    "x\n<script>{js}<script>", "x\r\nx", "x\ty", "x\x1b[2Jy", "\u202etxt.exe", "x\u200by", "x\u2028y",
    "..x", "x..", "...", "-rf", "--output=x", "$(touch x{n})", "`touch x{n}`", "x;touch x{n}", "x|y",
    "x#y", "x?y", "x%2fy", "x%2e%2e%2fy", "x\\..\\y", "con", "nul", "aux", "x ", " x", "x:y", "x*",
    "__proto__", "constructor", "index", "toString", "x+ADw-script+AD4-", "{{7*7}}", "${js}",
    "\\(title)", "x" * 201, "é" * 101,
]

# SVG images, by what stands in them; and files that are HTML, whatever their names.
SVG = r"""
<script>{js}</script>
<script href="data:text/javascript,{js}"/>
<script xlink:href="{url}"/>
<svg:script xmlns:svg="http://www.w3.org/2000/svg">{js}</svg:script>
<x:script xmlns:x="http://www.w3.org/1999/xhtml">{js}</x:script>
<g onload="{js}"/>
<g onLoad="{js}"/>
<g xmlns:x="x" x:onload="{js}" onclick="{js}"/>
<rect width="9" height="9" onmouseover="{js}"/>
<animate onbegin="{js}" attributeName="x" dur="1s"/>
<set onbegin="{js}" attributeName="x"/>
<a href="javascript:{js}"><text>x</text></a>
<a xlink:href="javascript:{js}"><text>x</text></a>
<a href="java&#x9;script:{js}"><text>x</text></a>
<a href="&#106;avascript:{js}"><text>x</text></a>
<a href="data:text/html,x"><text>x</text></a>
<a><animate attributeName="href" values="javascript:{js}"/><text>x</text></a>
<a><set attributeName="xlink:href" to="javascript:{js}"/><text>x</text></a>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="{js}"/></foreignObject>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:{js}"/></foreignObject>
<html:script xmlns:html="http://www.w3.org/1999/xhtml">{js}</html:script>
<html xmlns="http://www.w3.org/1999/xhtml"><script>{js}</script></html>
<body xmlns="http://www.w3.org/1999/xhtml" onload="{js}"/>
<img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="{js}"/>
<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:{js}"/>
<object xmlns="http://www.w3.org/1999/xhtml" data="javascript:{js}"/>
<embed xmlns="http://www.w3.org/1999/xhtml" src="javascript:{js}"/>
<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url={url}"/>
<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="{url}"/>
<base xmlns="http://www.w3.org/1999/xhtml" href="{url}"/>
<form xmlns="http://www.w3.org/1999/xhtml" action="javascript:{js}"><button>x</button></form>
<input xmlns="http://www.w3.org/1999/xhtml" autofocus="" onfocus="{js}"/>
<video xmlns="http://www.w3.org/1999/xhtml" src="{url}"/>
<audio xmlns="http://www.w3.org/1999/xhtml" src="{url}"/>
<image href="{url}"/>
<image xlink:href="{url}"/>
<image href="data:image/svg+xml,&lt;svg onload='{js}'/&gt;"/>
<use href="{url}#x"/>
<use href="data:image/svg+xml,x#x"/>
<feImage href="{url}"/>
<style>@import "{url}";</style>
<style>*{background:url({url})}</style>
<style><![CDATA[@import "{url}";]]></style>
<style>*{fill:u\72l({url})}</style>
<g style="fill:url({url})"/>
<g fill="url({url})"/>
<g filter="url({url}#x)"/>
<g mask="url('{url}#x')"/>
<handler xmlns="http://www.w3.org/2001/xml-events" type="application/ecmascript">{js}</handler>
<listener xmlns="http://www.w3.org/2001/xml-events" event="load" handler="#x"/>
<g xml:base="javascript:{js}//"/>
<!-- x
<?xml-stylesheet href="{url}"?><g/>
<?xml-stylesheet type="text/xsl" href="{url}"?>
<!DOCTYPE svg [<!ENTITY x "<script>{js}</script>">]>
<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<g onload='{js}'>
<script>{js}
<scr<!-- -->ipt>{js}</script>
<!--> <![CDATA[ --> <script>{js}</script> <!-- ]]> -->
<!---> <![CDATA[ --> <script>{js}</script> <!-- ]]> -->
<img xmlns="http://www.w3.org/1999/xhtml" srcset="{url} 1x"/>
<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="{url} 1x"/>
<td xmlns="http://www.w3.org/1999/xhtml" background="{url}">x</td>
<picture xmlns="http://www.w3.org/1999/xhtml"><source srcset="{url}"/><img/></picture>
<a href="https://example.org/" ping="{url}"><text>x</text></a>
<g cursor="image-set('{url}' 1x), auto"><rect width="900" height="900"/></g>
<g filter="u\72l({url}#x)"/>
<rect width="9" height="9" mask="u\72l({url}#x)"/>
<animate attributeName="filter" values="u\72l({url}#x)" dur="1s"/>
<g style="filter:url&lpar;{url}#x)"/>
<style>&commat;import "{url}";</style>
""".strip("\n").split("\n") + ['<g\nonload\n=\n"{js}"/>', '<g\tonload="{js}"/>']

HTML_FILES = {
    "x{n}.html": "<script>{js}</script>", "x{n}.htm": "x", "x{n}.HTML": "x", "x{n}.xhtml": "x",
    "x{n}.xht": "x", "x{n}.shtml": "x", "x{n}.xml": "<x/>", "x{n}.xsl": "x", "x{n}.xslt": "x",
    "x{n}.svgz": "x", "x{n}.mhtml": "x", "x{n}.mht": "x", "x{n}.hta": "x", "x{n}.txt": "<script>{js}</script>",
    "x{n}.png": "<html><script>{js}</script>", "x{n}.jpg": " \n\t<!DOCTYPE html>x", "x{n}": "<body onload={js}>",
    "x{n}.pdf": "<!-- x --><script>{js}</script>", "x{n}.gif": "<?xml version='1.0'?><html/>",
    "x{n}.csv": "\ufeff<html>", "x{n}.md": "<iframe src=x>", "x{n}.webp": "<svg onload={js}>",
    "x{n}.avif": "<svg xmlns='http://www.w3.org/2000/svg'><script>{js}</script></svg>",
    "x{n}.svg": "GIF89a", "y{n}.svg": "<html/>", "x{n}.json": "<a href=javascript:{js}>",
    "y{n}": "<!--" + "x" * 5_000 + "--><script>{js}</script>", "z{n}": "<abc><script>{js}</script>",
    "x{n}.bin": "</x><script>{js}</script>", "y{n}.bin": "\f<scripts><script>{js}</script>",
    "x{n}.rss": "<rss><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{js}</x:script></rss>",
    "x{n}.atom": "<feed><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{js}</x:script></feed>",
    "x{n}.xsd": "<schema><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{js}</x:script></schema>",
    "x{n}.kml": "<kml/>", "x{n}.mml": "<math/>", "x{n}.rdf": "<rdf:RDF/>",
    "x{n}.html.de": "x <script>{js}</script>", "x{n}.php": "x", "y{n}.php.jpg": "x", "x{n}.asp": "x",
    "x{n}.js": "{js}", "x{n}.mjs": "{js}", "x{n}.webarchive": "bplist00", "y{n}.txt": "<svg xmlns='x'/>",
    # However far in the mark-up stands, and under whatever ending that a server may show as a document.
    "p{n}.xhtm": " " * 4_097 + "<html xmlns='http://www.w3.org/1999/xhtml'><script>{js}</script></html>",
    "p{n}.rdf": " " * 4_097 + "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{js}</x:script>",
    "p{n}.mml": "\n" * 9_000 + "<math/>", "p{n}.txt": " " * 70_000 + "<script>{js}</script>",
    "p{n}.csv": "\u3000\ufeff\u2028<!-- x --><script>{js}</script>", "p{n}.md": "\x0b\x0c</x><script>{js}</script>",
    "x{n}.var": "URI: x\nContent-Type: text/html\nBody:--x--\n<script>{js}</script>\n--x--\n",
    "x{n}.var.png": "\x89PNG", "x{n}.svg.gz": "\x1f", "x{n}.xml.gz": "\x1f", "x{n}.gz": "\x1f", "x{n}.svg.txt": "x",
    "x{n}.js.csv": "x", "x{n}.xhtm.txt": "x", "x{n}.xul": "x", "x{n}.vxml": "x", "x{n}.asis": "x", "x{n}.es": "{js}",
    "x{n}.css": "a{}", "x{n}.wasm": "x", "x{n}.mp3": "<script>{js}</script>", "x{n}.zip": "<script>{js}</script>",
    "x{n}.woff2": "{js}", "z{n}.txt": "a\0b", "x{n}.txt.": "x", "x{n}.html ": "x", "x{n}.parquet": "PAR1",
}

# Endings that `dossier.yaml` can't allow.
NEVER_ALLOWED = [
    ".html", ".HTM", ".xhtml", ".xhtm", ".xht", ".shtml", ".xml", ".rdf", ".mml", ".svgz", ".xsl", ".kml", ".atom",
    ".rss", ".var", ".js", ".mjs", ".php", ".php7", ".cgi", ".config", ".mhtml", ".hta", ".wasm", ".xul", ".htc",
    "html", "..html", ".html.txt", ".*", ".", ".a/b", ".html ", ".\u2024html",
]


def filled(vector, number):
    """A vector with its number in it: every other one sets a property instead of opening a dialog."""
    script = f"ran{number}=1" if number % 2 else f"alert({number})"
    return (
        vector.replace("{js}", script).replace("{url}", f"https://evil.example/{number}")
        .replace("{n}", str(number))
    )


def numbered(vectors, first):
    return [filled(vector, first + index) for index, vector in enumerate(vectors)]
