/**
 * Whether a text without a scheme is a host, perhaps with a port and a path: localhost, an IP address, or a name in lower
 * case under a top-level domain that exists or that networks use inside. Strict, because everything else in the key box is
 * a secret, and a secret must not be taken for a host.
 */
export function looksLikeHost(text: string): boolean {
  const parts = /^(\[[\da-f]{0,4}:[\da-f:.]{1,40}\]|[^\s/:?#@\\[\]]{1,253})(?::(\d{1,5}))?(?:[/?#]\S*)?$/i.exec(text)
  if (!parts) return false
  const [, host = '', port] = parts
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) return false
  // A keyboard writes the first letter large.
  const name = host.charAt(0).toLowerCase() + host.slice(1)
  return host.startsWith('[') || isIpv4(name) || isName(name)
}

function isIpv4(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) && name.split('.').every((number) => Number(number) <= 255)
}

function isName(name: string): boolean {
  const labels = name.split('.')
  if (!labels.every(isLabel)) return false
  const last = labels.at(-1) ?? ''
  if (last === 'localhost') return true
  return labels.length > 1 && (countries.has(last) || others.has(last) || last.startsWith('xn--'))
}

/** RFC 1123 §2.1, in lower case; also letters beyond ASCII, which a browser writes as xn--. */
function isLabel(label: string): boolean {
  return label.length <= 63 && /^[\p{Ll}\p{Lo}\d](?:[\p{Ll}\p{Lo}\p{M}\d-]*[\p{Ll}\p{Lo}\p{M}\d])?$/u.test(label)
}

const countries: ReadonlySet<string> = new Set(
  (
    'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf ' +
    'cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg ' +
    'gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn ' +
    'kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na ' +
    'nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh ' +
    'si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve ' +
    'vg vi vn vu wf ws ye yt za zm zw'
  ).split(' '),
)

/** Generic domains that companies use, those of RFC 2606 and RFC 6761, and what is used inside networks. */
const others: ReadonlySet<string> = new Set(
  (
    'com net org edu gov mil int info biz name pro arpa aero coop jobs mobi museum travel cat tel post asia app dev page cloud ' +
    'tech online site website web store shop digital software systems solutions services network host hosting email agency ' +
    'company group team works studio design media live world life today space zone center academy education university ' +
    'school health care clinic bank finance financial insurance money credit capital fund energy engineering industries ' +
    'global international ventures partners consulting community foundation social support tools run build codes computer ' +
    'data security auto cars games game fun xyz icu top vip club link ltd llc inc gmbh berlin london paris nyc tokyo google ' +
    'amazon aws azure microsoft apple bmw audi example test invalid local internal lan corp intranet home private localdomain ' +
    'cluster svc consul'
  ).split(' '),
)
