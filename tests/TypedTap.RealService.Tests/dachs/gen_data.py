#!/usr/bin/python3
"""Deterministic test data for the DaCHS test server (no external data).

usage: gen_data.py GAVODIR BASEURL BIGROWS

Writes GAVODIR/inputs and GAVODIR/etc/userconfig.rd: the data as CSV and FITS files, and the RDs with
their <!--COLUMNS table--> marks replaced by what columns.csv says.

Every value is a pure function of (seed, row number) through splitmix64, so two runs - on any machine -
give byte-identical CSV files (see SHA256SUMS that is written next to them).  CSV conventions are
PostgreSQL COPY's: the header line is an SQL column list, an unquoted empty field is NULL, "" is the
empty string.
"""
import collections
import csv
import datetime
import glob
import hashlib
import os
import re
import sys
import warnings
from xml.sax.saxutils import quoteattr

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
GAVODIR, BASE, BIGROWS = sys.argv[1], sys.argv[2], int(sys.argv[3])
INPUTS = GAVODIR+"/inputs"

D2R = np.pi/180
EPOCH = datetime.datetime(1858, 11, 17)


# ---------------------------------------------------------------- randomness
def mix(x):
    """splitmix64 finaliser on a numpy uint64 array"""
    x = x.astype(np.uint64)
    with np.errstate(over="ignore"):
        x = (x ^ (x >> np.uint64(30)))*np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27)))*np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))


class R:
    """R(seed, n).u("name") -> n uniform doubles in [0,1), reproducible"""
    def __init__(self, seed, n, start=0):
        self.seed, self.n, self.start = seed, n, start

    def bits(self, name):
        key = int.from_bytes(
            hashlib.sha256(("%s/%s" % (self.seed, name)).encode()).digest()[:8],
            "little")
        idx = np.arange(self.start, self.start+self.n, dtype=np.uint64)
        with np.errstate(over="ignore"):
            return mix(idx*np.uint64(0x9E3779B97F4A7C15)+np.uint64(key))

    def u(self, name):
        return (self.bits(name) >> np.uint64(11)).astype(np.float64)/float(1 << 53)

    def i(self, name, lo, hi):
        """integers lo..hi inclusive"""
        return lo+(self.u(name)*(hi-lo+1)).astype(np.int64)

    def pick(self, name, choices):
        return [choices[k] for k in self.i(name, 0, len(choices)-1)]

    def gauss(self, name):
        # Irwin-Hall: no libm dependence
        return sum(self.u("%s/%d" % (name, k)) for k in range(12))-6.0

    def mask(self, name, frac):
        return self.u(name+"/null") < frac


# ----------------------------------------------------------- CSV and literals
def field(v):
    """one CSV field for COPY"""
    if v is None:
        return ""
    if v is True:
        return "t"
    if v is False:
        return "f"
    if isinstance(v, str):
        return '"'+v.replace('"', '""')+'"'
    return repr(v) if isinstance(v, float) else str(v)


def writeCSV(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(header+"\n")
        for row in rows:
            out.write(",".join(map(field, row))+"\n")


def r(x, n):
    return round(float(x), n)


def iso(mjd, ms=False):
    t = EPOCH+datetime.timedelta(milliseconds=int(round(mjd*86400000)))
    s = t.strftime("%Y-%m-%dT%H:%M:%S")
    if ms:
        s += ".%03d" % (t.microsecond//1000)
    return s


def uuid(seed, n):
    h = hashlib.sha256(("%s/%d" % (seed, n)).encode()).hexdigest()
    return "%s-%s-4%s-a%s-%s" % (h[:8], h[8:12], h[13:16], h[17:20], h[20:32])


def md5(s):
    return "md5:"+hashlib.md5(s.encode()).hexdigest()


def corners(ra, dec, half):
    dec = max(-88.0, min(88.0, dec))
    c = max(0.05, float(np.cos(dec*D2R)))
    return [((a+360.0) % 360.0, d) for a, d in (
        (ra-half/c, dec-half), (ra+half/c, dec-half), (ra+half/c, dec+half), (ra-half/c, dec+half))]


def square(ra, dec, half):
    """pgsphere polygon literal around ra, dec (deg)"""
    return "{%s}" % ",".join("(%.6fd,%.6fd)" % p for p in corners(ra, dec, half))


def array(*values):
    return "{%s}" % ",".join(map(repr, values))


# ------------------------------------------------------------- columns and RDs
Column = collections.namedtuple("Column", "table name type xtype unit ucd utype required description")
COLUMNS = collections.defaultdict(list)
with open(HERE+"/columns.csv", encoding="utf-8") as src:
    for rec in list(csv.reader(src))[1:]:
        COLUMNS[rec[0]].append(Column(*rec))

# without a null literal DaCHS cannot write a NULL of these as BINARY
NULLS = {"smallint": -(1 << 15), "integer": -(1 << 31), "bigint": -(1 << 63), "char(1)": "-"}


def columnXML(c):
    atts = "".join(" %s=%s" % (a, quoteattr(v)) for a, v in (
        ("name", c.name), ("type", c.type), ("xtype", c.xtype), ("unit", c.unit), ("ucd", c.ucd),
        ("utype", c.utype), ("required", "True" if c.required else ""), ("description", c.description)) if v)
    if c.type in NULLS and not c.required:
        return '<column%s><values nullLiteral="%s"/></column>' % (atts, NULLS[c.type])
    return "<column%s/>" % atts


RENDER = {
    "COLUMNS": columnXML,
    # these make a column of ivoa.ObsCore (one of the two backslashes is lost on the way) and fill it from
    # a table that has it, too
    "MIXINPARS": lambda c: '<mixinPar name="%s">NULL</mixinPar>' % c.name,
    "MIXINVALUES": lambda c: "<%s>%s</%s>" % (c.name, c.name, c.name),
    "CLAUSES": lambda c: ", CAST(\\\\%s AS %s) AS %s" % (c.name, c.type.replace("unicode", "text"), c.name),
}


def writeRDs():
    for path in glob.glob(HERE+"/inputs/*/q.rd")+[HERE+"/etc/userconfig.rd"]:
        with open(path, encoding="utf-8") as src:
            text = re.sub(r"<!--([A-Z]+) ([\w.]+)-->",
                          lambda m: "\n    ".join(RENDER[m.group(1)](c) for c in COLUMNS[m.group(2)]),
                          src.read())
        dest = os.path.join(GAVODIR, os.path.relpath(path, HERE))
        os.makedirs(os.path.dirname(dest), exist_ok=True)
        with open(dest, "w", encoding="utf-8") as out:
            out.write(text)


# --------------------------------------- plausible values for the other columns
KEYWORDS = [(r"axis1_ctype$", ["RA---TAN", "RA---SIN"]), (r"axis2_ctype$", ["DEC--TAN", "DEC--SIN"]),
            (r"energy.*_ctype$", ["WAVE", "FREQ"]), (r"_ctype$", ["TIME", "STOKES", "FARADAY"]),
            (r"position.*_cunit$", ["deg"]), (r"time.*_cunit$", ["d"]), (r"_cunit$", ["m", "Hz", "rad/m**2"]),
            (r"productType$", ["science", "calibration", "auxiliary", "preview"]),
            (r"_unit$|^energy_units$", ["m", "s", "Jy"]),
            (r"calib_status$", ["uncalibrated", "raw", "calibrated", "absolute"]),
            (r"keywords$", ["one", "one|two words", "alpha|beta|gamma"]),
            (r"ReadGroups$", ["ivo://test.dachs/gms?A", "ivo://test.dachs/gms?A ivo://test.dachs/gms?B"]),
            (r"species$", ["CO", "H2O", "[O III]"]), (r"transition$", ["2-1", "J=3-2", "5007"]),
            (r"coordsys$", ["ICRS", "FK5"]), (r"specsys|ssys", ["BARYCENT", "TOPOCENT", "LSRK"]),
            (r"timesys$", ["UTC", "TDB"]), (r"_bounds$", ["1.0 2.0 3.0 4.0"]), (r"_ucd$", ["pos.eq", "em.wl"]),
            (r"data_rights$", ["public", "secure", "proprietary"]), (r"multi_ob$", ["M", "S"]),
            (r"bib_reference$", ["2026Test..1....1A", "2026Test..2...22B"]),
            (r"(reference|preview_html|release_description)$", ["http://archive.test/a?b=1&c=2"]),
            (r"obs_creator_name$", ["Nother, A.", "O'Brien, K."])]
INTEGERS = [(r"num_tuples", (1, 100000)), (r"^naxis$|Axis\d?$", (1, 5)), (r"naxis\d?$|dimension$|_bin$", (1, 4096)),
            (r"standard|moving|photometric|timeDependent|is_solar", (0, 1)), (r"", (0, 99))]
FLOATS = [  # (pattern for "name [unit]", range)
    (r"_cd\d\d |delta |_(syser|rnder) ", (-1e-3, 1e-3)), (r"_pix ", (0.5, 4096.)),
    (r"airm", (1., 2.)), (r"equinox", (1950., 2000.)), (r"seeing|fwhm", (0.4, 2.)), (r"humid|rhum", (1., 60.)),
    (r"(lat|dec\w*) \[deg\]", (-90., 90.)), (r"elevation|tel_alt", (20., 90.)), (r"\[deg\]", (0., 360.)),
    (r"(width|resolution\w*|sampleSize|stat_error) \[[md]\]", (1e-10, 1e-8)), (r"\[m\]", (3e-7, 2.5e-6)),
    (r"\[Hz\]", (1e9, 1e15)), (r"\[d\]|time_bounds", (51544., 60000.)), (r"\[s\]", (0., 3600.)),
    (r"\[arcsec\]", (0.05, 3.)), (r"\[mag\]|magLimit", (15., 28.)), (r"\[hPa\]", (740., 780.)),
    (r"\[C\]", (-10., 25.)), (r"Jy", (1e-6, 1.)), (r"esolvingPower|res_power", (50., 1e5)), (r"", (0., 1.))]


def choose(rules, text):
    return next(v for pattern, v in rules if re.search(pattern, text))


def fill(c, g):
    """g.n plausible values for column c, with 10 to 30 % NULLs unless it is required"""
    n, key = g.n, c.name
    if c.type == "timestamp":
        vals = [iso(m, ms="Modified" in key) for m in 53000+g.u(key)*7000]
    elif c.xtype == "uuid":
        vals = [uuid(c.table+key, k) for k in range(n)]
    elif c.xtype == "uri":
        vals = [md5("%s%d" % (key, k)) if "Checksum" in key else "ivo://test.dachs/%s?%d" % (key, k) for k in range(n)]
    elif c.type in ("smallint", "integer", "bigint"):
        vals = g.i(key, *choose(INTEGERS, key)).tolist()
    elif c.type in ("real", "double precision", "double precision[2]", "double precision[]"):
        lo, hi = choose(FLOATS, "%s [%s]" % (key, c.unit))
        num = lambda name, a=0., b=1.: [float("%.7g" % (lo+(hi-lo)*(a+(b-a)*v))) for v in g.u(key+name)]
        if "[" in c.type:   # (multi)intervals: ascending pairs, one to three of them where the length is free
            pairs = [num(s, j/6., (j+1)/6.) for j, s in enumerate("abcdef")]
            count = g.i(key+"/len", 1, 3) if c.type.endswith("[]") else [1]*n
            vals = [array(*(p[k] for p in pairs[:2*count[k]])) for k in range(n)]
        else:
            vals = num("")
    elif c.type == "integer[]":
        vals = g.pick(key, ["{2048,4096}", "{1024,1024}", "{256,256,3000}"])
    else:
        try:
            vals = g.pick(key, choose(KEYWORDS, key))
        except StopIteration:
            vals = ["%s-%d" % (key.split("_")[-1], v) for v in g.i(key, 1, 40)]
        size = re.match(r"char\((\d+)\)", c.type)
        if size:
            vals = [v[:int(size.group(1))] for v in vals]
    if c.required:
        return vals
    hidden = g.mask(key, 0.1+0.2*int(hashlib.md5(key.encode()).hexdigest()[:4], 16)/65536)
    return [None if h else v for v, h in zip(vals, hidden)]


def writeTable(path, columns, rows):
    """writes the rows (dicts); columns that they do not have are filled in"""
    g = R("fill/"+columns[0].table, len(rows))
    others = {c.name: fill(c, g) for c in columns if c.name not in rows[0]}
    unknown = set(rows[0])-set(c.name for c in columns)
    if unknown:
        raise ValueError("not in columns.csv: %s" % unknown)
    writeCSV(path, ",".join(c.name for c in columns), (
        [row[c.name] if c.name in row else others[c.name][k] for c in columns]
        for k, row in enumerate(rows)))


# -------------------------------------------------------------- common lists
TARGETS = [  # a made-up name list with real-looking positions
    ("NGC 1365", 53.4015, -36.1404, "galaxy"), ("M 83", 204.2538, -29.8658, "galaxy"),
    ("NGC 253", 11.8880, -25.2888, "galaxy"), ("Cen A", 201.3651, -43.0191, "galaxy"),
    ("omega Cen", 201.6968, -47.4795, "star cluster"), ("47 Tuc", 6.0224, -72.0815, "star cluster"),
    ("Sgr A*", 266.4168, -29.0078, "galaxy"), ("M 16", 274.7000, -13.8067, "nebula"),
    ("Orion Nebula", 83.8221, -5.3911, "nebula"), ("Eta Carinae", 161.2648, -59.6844, "star"),
    ("Proxima Cen", 217.4289, -62.6795, "star"), ("SN 1987A", 83.8667, -69.2697, "supernova"),
    ("HDF-S", 338.2458, -60.5508, "field"), ("CDF-S", 53.1167, -27.8083, "field"),
    ("beta Pictoris", 86.8212, -51.0665, "star"), ("TRAPPIST-1", 346.6224, -5.0414, "star"),
    ("LMC field 7", 80.8938, -69.7561, "field"), ("SMC \"bar\"", 13.1867, -72.8286, "field"),
    ("O'Neill 1", 150.1000, 2.2058, "field"), ("Abell 370", 39.9704, -1.5768, "galaxy cluster"),
]
INSTR = [  # instrument, telescope, plate half size deg, lam_min, lam_max (nm), dp_type, dp_tech
    ("FORS2", "ESO-VLT-U1", 0.057, 330., 1100., "OBJECT", "IMAGE"),
    ("UVES", "ESO-VLT-U2", 0.004, 300., 1100., "OBJECT", "ECHELLE"),
    ("XSHOOTER", "ESO-VLT-U3", 0.004, 300., 2480., "OBJECT", "ECHELLE,SLIT"),
    ("MUSE", "ESO-VLT-U4", 0.0083, 465., 930., "OBJECT", "IFU"),
    ("HAWKI", "ESO-VLT-U4", 0.0625, 850., 2500., "OBJECT", "IMAGE"),
    ("HARPS", "ESO-3.6", 0.0003, 378., 691., "STAR", "ECHELLE"),
    ("EFOSC", "ESO-NTT", 0.034, 350., 1100., "OBJECT", "IMAGE"),
    ("WFI", "MPI-2.2", 0.28, 350., 1100., "OBJECT", "IMAGE"),
    ("OMEGACAM", "ESO-VST", 0.5, 350., 1000., "OBJECT", "IMAGE"),
    ("VIRCAM", "ESO-VISTA", 0.75, 800., 2400., "OBJECT", "IMAGE"),
]
SPHERE = ("SPHERE", "ESO-VLT-U3", 0.0015, 950., 2320., "OBJECT", "IMAGE,CORONOGRAPHY")
CFHT = [
    ("MegaPrime", "CFHT 3.6m", 0.5, 350., 1000., "OBJECT", "IMAGE"),
    ("WIRCam", "CFHT 3.6m", 0.17, 950., 2300., "OBJECT", "IMAGE"),
    ("ESPaDOnS", "CFHT 3.6m", 0.002, 370., 1050., "OBJECT", "ECHELLE"),
]
CALOBJ = ["BIAS", "DARK", "FLAT,SKY", "FLAT,LAMP", "WAVE", "STD", "STD,TELLURIC"]
FILTERS = ["U", "B", "V", "R", "I", "J", "H", "Ks", "FREE"]
NSTATIC = 20   # the first 20 raw frames have a real (small) file behind access_url

# target names of the first CFHT observations: the characters that need care in a literal or a pattern
SPECIALNAMES = [
    "Nr3491_1", "Nr3491x1", "Nr3491-1", "Nr3491 1", "Nr349191", "Nr3491\\_1", "nr3491_1",
    "O'Brien's star", "O''Brien", "'quoted'", "100% cloud", "100 cloud", "back\\slash", "backslash",
    "a;b -- c", "<tag> & \"quote\""]
PIS = ["%s %s" % (a, b) for a in ("Dr. Zoë", "Ana", "Jürgen", "Ольга", "O'Neill") for b in
       ("Ångström", "García-Pérez", "Smith", "O'Brien", "Кузнецова", "山田", "Müller", "50% Doe")]


# ------------------------------------------------------------------- dbo.raw
def rotate(ra, dec, m):
    """longitude and latitude (deg) after the rotation m"""
    v = np.array([np.cos(dec*D2R)*np.cos(ra*D2R), np.cos(dec*D2R)*np.sin(ra*D2R), np.sin(dec*D2R)])
    x, y, z = np.array(m) @ v
    return r((np.arctan2(y, x)/D2R) % 360., 6), r(np.arcsin(z)/D2R, 6)


GALACTIC = [[-0.0548755604, -0.8734370902, -0.4838350155], [0.4941094279, -0.4448296300, 0.7469822445],
            [-0.8676661490, -0.1980763734, 0.4559837762]]
ECLIPTIC = [[1., 0., 0.], [0., 0.917482062, 0.397777156], [0., -0.397777156, 0.917482062]]


def genRaw(n=10000):
    g = R("raw", n)
    inst = g.i("inst", 0, len(INSTR)-1)
    tgt = g.i("tgt", 0, len(TARGETS)-1)
    cat = g.u("cat")
    mjd = np.sort(51544.0+g.u("mjd")*9000.0)   # 2000-01-01 ... 2024-08
    expt = g.pick("exp", [0.0, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0,
                          600.0, 900.0, 1800.0, 3600.0])
    ndit = g.pick("ndit", [1, 1, 1, 3, 10, 60])
    dx, dy = g.gauss("dx")*0.02, g.gauss("dy")*0.02
    air = 1.0+g.u("air")
    see = 0.4+g.u("see")*1.6
    per = g.i("per", 60, 113)
    pnum = g.i("pnum", 1, 999)
    plet = g.pick("plet", list("ABCDE"))
    ptype = g.pick("ptype", [0, 0, 0, 1, 1, 2, 3])
    obid = g.i("obid", 100000000, 200000000)
    seq = g.i("seq", 1, 9999)
    size = g.i("size", 500, 250000)
    filt = g.pick("filt", FILTERS)
    nofilt = g.mask("filt", 0.35)
    rows = []
    seen = set()
    for k in range(n):
        q = int(seq[k])
        c = cat[k]
        dpcat = ("SCIENCE" if c < 0.60 else "CALIB" if c < 0.90
                 else "ACQUISITION" if c < 0.98 else "TECHNICAL")
        sphere = dpcat == "SCIENCE" and q % 100 in (7, 8)
        ins, tel, half, l0, l1, typ, tech = SPHERE if sphere else INSTR[inst[k]]
        name, tra, tdec, _ = TARGETS[tgt[k]]
        m = r(mjd[k], 8)
        while "%s.%s" % (ins, iso(m, ms=True)) in seen:
            m = r(m+1.2e-8, 8)
        dpid = "%s.%s" % (ins, iso(m, ms=True))
        seen.add(dpid)
        ra, dec, target, obj = tra+float(dx[k]), tdec+float(dy[k]), name, name
        if dpcat == "CALIB":
            obj = CALOBJ[q % len(CALOBJ)]
            typ, target = obj, None
            if obj in ("BIAS", "DARK"):
                ra = dec = None
        elif dpcat == "TECHNICAL":
            obj, typ, target = "FOCUS", "FOCUS", None
        elif dpcat == "ACQUISITION":
            typ = "ACQUISITION"
        nopos = ra is None
        exp = 0.0 if obj == "BIAS" else None if q % 97 == 0 else float(expt[k])
        spectral = "IMAGE" not in tech
        nd = int(ndit[k]) if ins in ("HAWKI", "VIRCAM") else None
        glon, glat = (None, None) if nopos else rotate(ra, dec, GALACTIC)
        elon, elat = (None, None) if nopos else rotate(ra, dec, ECLIPTIC)
        prog = "%d.%s-%04d(%s)" % (per[k], plet[k], pnum[k], "ABC"[q % 3])
        if sphere and q % 100 == 7:
            prog = "098.C-0739(C)"
        rows.append(dict(
            access_estsize=int(size[k]) if q % 53 else None,
            access_url="%s/dbo/q/f/static/%s.fits" % (BASE, dpid) if k < NSTATIC
            else "%s/dbo/q/dl/dlget?ID=%s" % (BASE, dpid),
            datalink_url="%s/dbo/q/dl/dlmeta?ID=%s" % (BASE, dpid),
            date_obs=iso(m, ms=True),
            dec=None if nopos else r(dec, 7), dec_pnt=None if nopos else r(dec+0.001, 7),
            det_chip1id="CCID%d" % (20+inst[k]) if spectral else None,
            det_dit=None if nd is None else r((exp or 0.)/nd, 4), det_ndit=nd, det_expid=q,
            dp_cat=dpcat, dp_id=dpid, dp_tech=None if dpcat == "TECHNICAL" else tech, dp_type=typ,
            ecl_lat=elat, ecl_lon=elon, exp_start=iso(m), exposure=exp,
            filter_path=None if nofilt[k] else filt[k],
            gal_lat=glat, gal_lon=glon,
            grat_path="GRAT1,GRAT2" if spectral and q % 3 else None,
            gris_path="GRIS_600B" if spectral and q % 4 == 0 else None,
            slit_path="SLIT_1.0" if spectral and q % 5 else None,
            ins_mode="SERVICE-%s" % tech.split(",")[0] if q % 5 else None, instrument=ins,
            lambda_max=l1 if q % 7 else None, lambda_min=l0 if q % 7 else None,
            last_mod_date=iso(m+30+float(k % 100)), mjd_obs=m,
            ob_id=int(obid[k]) if dpcat != "CALIB" else None,
            ob_name="%s_%s_%d" % (name.replace(" ", "_"), ins, q % 20),
            object=obj, obs_mode="s" if q % 3 else "v",
            origfile="%s_%s%04d.fits" % (ins, typ[:3], q),
            period=int(prog.split(".")[0]),
            pi_coi="Müller, Ö. / García-Pérez, A." if q % 11 == 0
            else "O'BRIEN, K. / SMITH, J." if q % 11 == 1 else "SMITH, J. / ROSSI, M.",
            prog_id=prog,
            prog_title=None if q % 13 == 0 else "A study of %s with %s <& friends>" % (name, ins),
            prog_type=int(ptype[k]),
            ra=None if nopos else r(ra, 7), ra_pnt=None if nopos else r(ra+0.001, 7),
            release_date=iso(m+365.25),
            s_region=None if nopos or half < 0.001 else square(ra, dec, half),
            target=target, tel_airm_start=r(air[k], 3), tel_airm_end=r(air[k]+0.02, 3),
            tel_alt=r(90-np.arccos(1.0/float(air[k]))/D2R, 4),
            tel_ambi_fwhm_start=None if q % 17 == 0 else r(see[k], 2),
            telescope=tel, tpl_expno=q % 12+1, tpl_nexp=12, tpl_seqno=q % 4+1,
            tpl_id="%s_%s_obs" % (ins, tech.split(",")[0].lower()),
            tpl_name=None if q % 13 == 1 else "Observe with %s" % ins,
            tpl_start=iso(m-float(q % 12)*0.003)))
    writeTable(INPUTS+"/dbo/data/raw.csv", COLUMNS["dbo.raw"], rows)
    return [row["dp_id"] for row in rows[:NSTATIC]]


def genFiles(destDir, ids):
    """minimal FITS files (header + 2880 byte blocks of fixed noise)"""
    os.makedirs(destDir, exist_ok=True)

    def fits(path, nbytes, seed, objname):
        cards = ["SIMPLE  =                    T", "BITPIX  =                    8",
                 "NAXIS   =                    1", "NAXIS1  = %20d" % nbytes,
                 "OBJECT  = '%-8s'" % objname, "END"]
        head = "".join("%-80s" % c for c in cards)
        head += " "*(-len(head) % 2880)
        data = R(seed, (nbytes+7)//8).bits("data").astype("<u8").tobytes()[:nbytes]
        with open(path, "wb") as out:
            out.write(head.encode("ascii"))
            out.write(data)
            out.write(b"\0"*(-nbytes % 2880))

    for k, dpid in enumerate(ids):
        fits(os.path.join(destDir, dpid+".fits"), 2880*(k+1), "file%d" % k, "RAW%d" % k)
    # a larger, incompressible file for download and Range tests: exactly 16 MiB of data
    fits(os.path.join(destDir, "large.fits"), 16*1024*1024, "large", "LARGE")
    with open(os.path.join(destDir, "preview.txt"), "w") as out:
        out.write("not really a preview\n")


# --------------------------------------------------------------------- caom2
def genCaom(n=2000):
    g = R("caom", n)
    tgt = g.i("tgt", 0, len(TARGETS)-1)
    inst = g.i("inst", 0, len(INSTR)-1)
    mjd = 52000.0+g.u("mjd")*8000.0
    np_ = g.pick("np", [1, 2, 2, 3])
    red = g.u("red")*2.5
    dx, dy = g.gauss("dx")*0.05, g.gauss("dy")*0.05
    ux, uy = g.u("ux")*10-5, g.u("uy")*10-5
    coll = g.pick("coll", ["VLT", "VLT", "NTT", "SURVEY"])
    cfht = g.u("cfht") < 0.6
    algo = g.pick("algo", ["exposure", "exposure", "exposure", "composite"])
    pi = g.pick("pi", PIS)
    seq = g.i("seq", 0, 1 << 30)
    names = iter(SPECIALNAMES)
    ncfht = 0
    obs, planes, arts, siav1 = [], [], [], []
    for k in range(n):
        q = int(seq[k])
        name, tra, tdec, cls = TARGETS[tgt[k]]
        ra, dec = r(tra+dx[k], 6), r(tdec+dy[k], 6)
        ins, tel, half, l0, l1, typ, tech = INSTR[inst[k]]
        collection = coll[k]
        intent = "science" if q % 4 else "calibration"
        if collection == "NTT" and cfht[k]:
            # spread over 10 by 10 degrees; the first ones in the middle, those with the odd names elsewhere
            collection = "CFHT"
            ins, tel, half, l0, l1, typ, tech = CFHT[q % 3]
            ra, dec = r(26.28+ux[k]/np.cos(23.3*D2R), 6), r(23.30+uy[k], 6)
            name, cls = "field %d" % (q % 100), "field"
            if intent == "science":
                ncfht += 1
                if ncfht <= 3:
                    ra, dec = 26.2813, 23.3
                else:
                    special = next(names, None)
                    if special is not None:
                        name, ra, dec = special, 131.28125, 54.3
        oid = uuid("obs", k)
        observationID = "OBS%06d" % (k+1)
        uri = "caom:%s/%s" % (collection, observationID)
        m = r(mjd[k], 6)
        nopos = intent == "calibration" and q % 8 == 0
        science = intent == "science"
        released = q % 9 > 0
        modified = iso(m+400)+".%03d" % (q % 1000)
        prop = "%d.C-%04d" % (60+q % 50, q % 1000)
        obs.append(dict(
            observationURI=uri, obsID=oid, obsSerial=k+1, collection=collection,
            observationID=observationID, algorithm_name=algo[k],
            type="OBJECT" if science else "FLAT", intent=intent,
            sequenceNumber=q % 5000 if q % 3 else None,
            metaRelease=iso(m+365.25) if released else None,
            proposal_id=prop, proposal_pi=None if q % 10 == 0 else pi[k],
            proposal_title=None if q % 7 == 0 else "Proposal no. %d: \"%s\"" % (q % 150, "ABC"[q % 150 % 3]),
            target_name=name if science else None, target_type=cls if science else None,
            target_standard=int(q % 6 == 0),
            target_redshift=r(red[k], 5) if cls.startswith("galaxy") else None,
            target_moving=0 if q % 20 else None,
            targetPosition_coordsys=None if nopos else "ICRS",
            targetPosition_equinox=None if nopos else 2000.0,
            targetPosition_coordinates_cval1=None if nopos else ra,
            targetPosition_coordinates_cval2=None if nopos else dec,
            telescope_name=tel, telescope_geoLocationX=1946404.34,
            telescope_geoLocationY=-5467644.29, telescope_geoLocationZ=-2642728.20,
            instrument_name=ins, instrument_keywords="|".join(["obs", tech.lower(), "seq%d" % (q % 10)]),
            environment_seeing=r(0.4+(q % 1600)/1000.0, 3), environment_photometric=q % 2,
            members=None if algo[k] == "exposure" or k < 3 else " ".join(o["observationURI"] for o in obs[k-3:k]),
            typeCode="S" if algo[k] == "exposure" else "C",
            lastModified=modified, maxLastModified=iso(m+500)+".%03d" % (q % 997), metaChecksum=md5(uri)))
        for p in range(np_[k]):
            pid = uuid("plane%d" % p, k)
            prod = "%s_%s" % (observationID, ["raw", "calibrated", "preview"][p])
            planeURI = "caom:%s/%s/%s" % (collection, observationID, prod)
            cal = [0, 2, 3][p]
            pol = p == 1 and q % 12 == 0
            dl, dh = r(l0*1e-9, 12), r(l1*1e-9, 12)
            dm = r((dl+dh)/2, 12)
            exp = float([30, 60, 300, 900, 1800][q % 5])
            end, mid = r(m+exp/86400., 8), r(m+exp/172800., 8)
            h = max(half, 0.002)
            bounds = None if nopos else square(ra, dec, h)
            band = ["B", "V", "R", None][q % 4]
            dpt = "image" if "IMAGE" in tech else "cube" if tech == "IFU" else "spectrum"
            planes.append(dict(
                obsID=oid, planeID=pid, publisherID="ivo://test.dachs/caom2?%s/%s" % (collection, prod),
                planeURI=planeURI, productID=prod,
                metaRelease=iso(m+1) if released else None, dataRelease=iso(m+365.25) if released else None,
                dataProductType=dpt, calibrationLevel=cal,
                provenance_name="test-pipeline" if cal else None,
                provenance_version="%d.%d" % (1+q % 3, p) if cal else None,
                provenance_inputs=planes[-1]["planeURI"] if p else None,
                position_bounds=bounds,
                position_bounds_samples=None if nopos else "polygon "+" ".join(
                    "%.6f %.6f" % c for c in corners(ra, dec, h)),
                position_bounds_center=None if nopos else "(%.6fd,%.6fd)" % (ra % 360.0, dec),
                position_bounds_circle=None if nopos else "<(%.6fd,%.6fd),%.6fd>" % (ra % 360.0, dec, h),
                position_bounds_size=None if nopos else r(2*h*2**0.5, 8),
                position_resolution=None if nopos else 0.8, position_sampleSize=None if nopos else 0.2,
                position_dimension_naxis1=None if nopos else 2048,
                position_dimension_naxis2=None if nopos else 4096,
                energy_bounds=array(dl, dh),
                energy_bounds_samples=None if q % 5 == 0 else array(dl, dm, dm, dh) if q % 5 == 1 else array(dl, dh),
                energy_bounds_lower=dl, energy_bounds_upper=dh, energy_bounds_width=r(dh-dl, 12),
                energy_emBand="Optical" if l1 < 1200 else "Optical|Infrared",
                energy_energyBands="Optical" if l1 < 1200 else "Optical|Infrared",
                energy_bandpassName=band,
                energy_resolvingPower=float(40000) if "ECHELLE" in tech else None,
                time_bounds=array(m, end),
                time_bounds_samples=None if q % 5 == 0 else array(m, mid, mid, end) if q % 5 == 1 else array(m, end),
                time_bounds_lower=m, time_bounds_upper=end, time_bounds_width=r(end-m, 8),
                time_exposure=exp,
                time_samples=array(*(r(m+j*exp/86400./4, 8) for j in range(1+q % 4))),
                polarization_states="|I|Q|U|V|" if pol else None, polarization_dimension=4 if pol else None,
                quality_flag="junk" if q % 100 == 0 else None,
                lastModified=modified))
            if cal and science and not nopos and dpt == "image" and len(siav1) < 300:
                siav1.append(dict(
                    collection=collection, publisherDID=planes[-1]["publisherID"], instrument_name=ins,
                    position_bounds=bounds, position_center_ra=ra, position_center_dec=dec, position_naxes=2,
                    position_naxis="{2048,4096}", position_scale=array(0.2, 0.2) if q % 5 else None,
                    energy_bounds_center=dm, energy_bounds_cval1=dl, energy_bounds_cval2=dh, energy_units="m",
                    energy_bandpassName=band, time_bounds_center=mid, time_bounds_cval1=m, time_bounds_cval2=end,
                    time_exposure=exp, imageFormat="application/fits",
                    accessURL="%s/caom2/q/dl/dlmeta?ID=%s" % (BASE, planes[-1]["publisherID"])))
            for a in range(1+(q+p) % 4):
                aid = uuid("art%d.%d" % (p, a), k)
                ext = ["fits", "png", "png", "txt"][a]
                arts.append(dict(
                    artifactID=aid, planeID=pid, uri="cadc:%s/%s_%d.%s" % (collection, prod, a, ext),
                    uriBucket=hashlib.md5(("%s%d" % (prod, a)).encode()).hexdigest()[:5],
                    productType=["science", "preview", "thumbnail", "auxiliary"][a],
                    releaseType="data" if a == 0 else "meta",
                    contentType=["application/fits", "image/png", "image/png", "text/plain"][a],
                    contentLength=2880*(1+q % 100000) if a == 0 else
                    q % 100000 if (q+a) % 10 else None,
                    contentChecksum=md5(aid), lastModified=modified))

    byID = {o["obsID"]: o for o in obs}
    parts = [dict(artifactID=a["artifactID"], partID=uuid("part", k), name=str(k % 3))
             for k, a in enumerate([a for a in arts if a["productType"] == "science"][:500])]
    enums, oenums = collections.defaultdict(list), collections.defaultdict(list)
    for p in planes:
        o = byID[p["obsID"]]
        enums[o["collection"], o["telescope_name"], o["instrument_name"], o["type"], o["intent"], p["dataProductType"],
              p["calibrationLevel"], p["energy_emBand"], p["energy_bandpassName"]].append(p["time_bounds_lower"])
        oenums[o["collection"], o["telescope_name"], o["instrument_name"], p["dataProductType"],
               p["calibrationLevel"]].append(p["time_bounds_lower"])

    def distinct(column):
        found = collections.Counter(o[column] for o in obs)
        return [{"num_tuples": found[v], column: v} for v in sorted(found, key=lambda v: v or "")[:300]]

    tables = dict(
        Observation=obs, Plane=planes, Artifact=arts, Part=parts, SIAv1=siav1,
        Chunk=[dict(partID=p["partID"]) for p in parts],
        ObservationMember=[dict(parentID=o["obsID"], memberID=m) for o in obs if o["members"]
                           for m in o["members"].split()][:300],
        ProvenanceInput=[dict(outputID=p["planeID"], inputID=p["provenance_inputs"]) for p in planes
                         if p["provenance_inputs"]][:400],
        HarvestState=[dict(source="ivo://test.dachs/argus", cname=["Observation", "DeletedObservation"][k % 2])
                      for k in range(50)],
        HarvestSkipURI=[dict(source="ivo://test.dachs/argus", cname="Artifact", bucket=md5(str(k))[4:7],
                             skipID="cadc:VLT/%d.fits" % k) for k in range(60)],
        EnumField=[dict(zip(("collection", "telescope_name", "instrument_name", "type", "intent", "dataProductType",
                             "calibrationLevel", "energy_emBand", "energy_bandpassName"), key),
                        num_tuples=len(v), max_time_bounds_cval1=max(v)) for key, v in list(enums.items())[:400]],
        ObsCoreEnumField=[dict(zip(("obs_collection", "facility_name", "instrument_name", "dataproduct_type",
                                    "calib_level"), key), num_tuples=len(v), max_t_min=max(v))
                          for key, v in oenums.items()],
        **{"distinct_"+c: distinct(c) for c in ("proposal_id", "proposal_pi", "proposal_title")})
    for table, rows in tables.items():
        writeTable("%s/caom2/data/%s.csv" % (INPUTS, table), COLUMNS["caom2."+table], rows)


# ------------------------------------------------------- obsdata.main (obscore)
def genObscore(n=5000):
    g = R("obscore", n)
    tgt = g.i("tgt", 0, len(TARGETS)-1)
    inst = g.i("inst", 0, len(INSTR)-1)
    mjd = 55000.0+g.u("mjd")*5000.0
    dx, dy = g.gauss("dx")*0.1, g.gauss("dy")*0.1
    seq = g.i("seq", 0, 1 << 30)
    rows = []
    for k in range(n):
        q = int(seq[k])
        ins, tel, half, l0, l1, typ, tech = INSTR[inst[k]]
        name, tra, tdec, cls = TARGETS[tgt[k]]
        ra, dec = r(tra+dx[k], 7), r(tdec+dy[k], 7)
        oid = "ADP.%06d" % (k+1)
        pt = ("image" if "IMAGE" in tech else "cube" if tech == "IFU" else "spectrum")
        did = "ivo://test.dachs/obsdata?%s" % oid
        dl = q % 5 != 0
        exp = float([30, 60, 300, 900, 1800, 7200][q % 6])
        m = r(mjd[k], 7)
        h = max(half, 0.0005)
        glon, glat = rotate(ra, dec, GALACTIC)
        rows.append(dict(
            dataproduct_type=pt, dataproduct_subtype="tile" if q % 10 == 0 else None,
            calib_level=[2, 2, 2, 3][q % 4], obs_collection=["%s-PHASE3" % ins, "LEGACY", "SURVEY-X"][q % 3],
            obs_id=oid, obs_title="%s %s %s" % (name, ins, oid), obs_publisher_did=did,
            obs_creator_did="ivo://test.dachs/creator?%d" % k if q % 4 == 0 else None,
            access_url="%s/obsdata/q/dl/dlmeta?ID=%s" % (BASE, did) if dl
            else "%s/obsdata/q/f/static/preview.txt" % BASE,
            access_format="application/x-votable+xml;content=datalink" if dl else "application/fits",
            access_estsize=1+q % 900000 if q % 31 else None,
            target_name=name, target_class=cls if q % 3 else None,
            s_ra=ra, s_dec=dec, s_fov=r(h*2*2**0.5, 6), s_region=square(ra, dec, h),
            s_resolution=0.8 if q % 19 else None,
            t_min=m, t_max=r(m+exp*1.1/86400, 8), t_exptime=exp, t_resolution=exp if q % 3 else None,
            em_min=r(l0*1e-9, 12), em_max=r(l1*1e-9, 12),
            em_res_power=40000.0 if "ECHELLE" in tech else 3000.0 if tech == "IFU" else None,
            o_ucd="phot.flux.density;em.wl" if pt != "image" else "phot.count",
            pol_states="/I/Q/U/V/" if q % 50 == 0 else None, facility_name=tel, instrument_name=ins,
            s_xel1=2048 if pt == "image" else 300 if pt == "cube" else None,
            s_xel2=4096 if pt == "image" else 300 if pt == "cube" else None, t_xel=1 if q % 3 else None,
            em_xel=3681 if pt == "cube" else 30000 if pt == "spectrum" else None,
            pol_xel=4 if q % 50 == 0 else None, s_pixel_scale=0.2 if pt != "spectrum" else None,
            em_ucd="em.wl", preview="%s/obsdata/q/f/static/preview.txt" % BASE if q % 2 else None,
            obs_release_date=iso(m+365.25), gal_lat=glat, gal_lon=glon, dp_id=oid,
            obstech=tech, filter=FILTERS[q % 9] if pt == "image" else None,
            publisher_id="ivo://test.dachs", proposal_id="%d.C-%04d" % (60+q % 50, q % 1000)))
    extra = COLUMNS["ivoa.ObsCore"]
    own = [Column("ivoa.ObsCore", name, *[""]*7) for name in rows[0] if name not in {c.name for c in extra}]
    writeTable(INPUTS+"/obsdata/data/main.csv", own+extra, rows)


def genImages(destDir, nimg=24, ncube=4):
    """real 2D images with TAN WCS and 3D cubes with a wavelength axis"""
    warnings.simplefilter("ignore")
    from astropy.io import fits
    os.makedirs(destDir+"/images", exist_ok=True)
    os.makedirs(destDir+"/cubes", exist_ok=True)
    for k in range(nimg):
        name, ra, dec, cls = TARGETS[k % len(TARGETS)]
        nx, ny = 256, 200
        g = R("img%d" % k, nx*ny)
        data = (100+10*g.gauss("n")).astype("f4").reshape(ny, nx)
        yy, xx = np.mgrid[0:ny, 0:nx]
        data += (500.0/(1.0+((xx-nx/2)**2+(yy-ny/2)**2)/50.0)).astype("f4")
        h = fits.Header()
        h["CTYPE1"], h["CTYPE2"] = "RA---TAN", "DEC--TAN"
        h["CRVAL1"], h["CRVAL2"] = ra, dec
        h["CRPIX1"], h["CRPIX2"] = nx/2+0.5, ny/2+0.5
        h["CD1_1"], h["CD1_2"], h["CD2_1"], h["CD2_2"] = -0.001, 0., 0., 0.001
        h["CUNIT1"] = h["CUNIT2"] = "deg"
        h["RADESYS"], h["EQUINOX"] = "ICRS", 2000.0
        h["OBJECT"] = name.replace('"', "").replace("'", "")
        h["FILTER"] = ["V", "R", "I"][k % 3]
        h["EXPTIME"] = float(60*(1+k % 5))
        h["DATE-OBS"] = iso(58000.0+k*10.25)
        h["MJD-OBS"] = 58000.0+k*10.25
        h["INSTRUME"], h["TELESCOP"] = "WFI", "MPI-2.2"
        h["OWNER"] = "tester" if k >= 22 else ""   # under embargo, see q.rd
        fits.PrimaryHDU(data, h).writeto(
            "%s/images/img%02d.fits" % (destDir, k), overwrite=True)
    for k in range(ncube):
        name, ra, dec, cls = TARGETS[k]
        nx, ny, nz = 40, 30, 50
        g = R("cube%d" % k, nx*ny*nz)
        data = (10+g.gauss("n")).astype("f4").reshape(nz, ny, nx)
        h = fits.Header()
        h["CTYPE1"], h["CTYPE2"], h["CTYPE3"] = "RA---TAN", "DEC--TAN", "WAVE"
        h["CRVAL1"], h["CRVAL2"], h["CRVAL3"] = ra, dec, 4.75e-7
        h["CRPIX1"], h["CRPIX2"], h["CRPIX3"] = nx/2+0.5, ny/2+0.5, 1.0
        h["CDELT1"], h["CDELT2"], h["CDELT3"] = -0.00005, 0.00005, 9.0e-9
        h["CUNIT1"] = h["CUNIT2"] = "deg"
        h["CUNIT3"] = "m"
        h["RADESYS"], h["EQUINOX"] = "ICRS", 2000.0
        h["OBJECT"] = name
        h["EXPTIME"] = 900.0
        h["DATE-OBS"] = iso(58500.0+k)
        h["MJD-OBS"] = 58500.0+k
        fits.PrimaryHDU(data, h).writeto(
            "%s/cubes/cube%d.fits" % (destDir, k), overwrite=True)


# ---------------------------------------------------------------- bench tables
def genBig(path, n):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("source_id,ra,dec,parallax,pmra,pmdec,g_mag,bp_rp,n_obs,flags,"
                  "is_var,name,class,obs_start,mjd,band,field_id,url,descr,coeffs\n")
        step = 100000
        classes = ["STAR", "GALAXY", "QSO", "BINARY", None, "WD", "AGB"]
        bands = "ugrizyJHK"
        descr = ["gut", "naïve", "α Cen-like", "flag<3 & ok", "", "日本語", "plain text"]
        for s in range(0, n, step):
            m = min(step, n-s)
            g = R("big", m, s)
            ra = np.round(g.u("ra")*360.0, 9).tolist()
            dec = np.round(np.arcsin(2*g.u("dec")-1)/D2R, 9).tolist()
            plx = np.round(g.gauss("plx")*2+1, 4).tolist()
            plxn = g.mask("plx", 0.1).tolist()
            pmra = np.round(g.gauss("pmra")*5, 3).tolist()
            pmde = np.round(g.gauss("pmde")*5, 3).tolist()
            pmn = g.mask("pm", 0.1).tolist()
            mag = np.round(20.5-8*g.u("mag")**3, 4).tolist()
            col = np.round(0.8+0.5*g.gauss("col"), 4).tolist()
            coln = g.mask("col", 0.05).tolist()
            nobs = g.i("nobs", 1, 300).tolist()
            flags = g.i("flags", 0, 0x7fffffff).tolist()
            flagn = g.mask("flags", 0.02).tolist()
            var = (g.u("var") < 0.07).tolist()
            cls = g.i("cls", 0, 6).tolist()
            ts = g.i("ts", 0, 400000000).tolist()
            band = g.i("band", 0, 8).tolist()
            fld = g.i("fld", 0, 1 << 20).tolist()
            de = g.i("de", 0, 6).tolist()
            c0 = np.round(g.u("c0"), 5).tolist()
            c1 = np.round(g.u("c1")*10, 4).tolist()
            t0 = datetime.datetime(2010, 1, 1)
            buf = []
            for k in range(m):
                i = s+k+1
                c = classes[cls[k]]
                t = t0+datetime.timedelta(seconds=ts[k])
                d = descr[de[k]]
                buf.append('%d,%r,%r,%s,%s,%s,%r,%s,%d,%s,%s,"TDB J%06d%+06d",%s,%s,%r,%s,%d,"%s",%s,"{%r,%r,%d}"\n' % (
                    4000000000000000000+i*137, ra[k], dec[k],
                    "" if plxn[k] else repr(plx[k]),
                    "" if pmn[k] else repr(pmra[k]), "" if pmn[k] else repr(pmde[k]),
                    mag[k], "" if coln[k] else repr(col[k]), nobs[k],
                    "" if flagn[k] else flags[k], "t" if var[k] else "f",
                    int(ra[k]*2777), int(dec[k]*10000),
                    "" if c is None else c, t.isoformat(),
                    55197.0+ts[k]/86400.0, bands[band[k]], fld[k],
                    "http://archive.test/data/%07d/spec_%d.fits" % (i, fld[k]),
                    '"%s"' % d if d == "" else d, c0[k], c1[k], k % 7))
            out.write("".join(buf))


def genTypes(path):
    """one row per special case"""
    hdr = ('id,i2,i4,i8,r4,r8,b,c1,c5,t,u,ts,d,f3,i4v,d2x2,pt,ci,po,bl,'
           '"Mixed Case","2MASS","select","observationURI"')
    rows = [
        # ordinary
        (1, 1, 2, 3, 1.5, 2.5, True, "x", "abcde", "hello", "hello", "2020-01-02T03:04:05",
         "2020-01-02", "{1,2,3}", "{1,2,3,4}", "{1,2,3,4}", "(10d,20d)",
         "<(10d,20d),1d>", "{(10d,10d),(20d,10d),(15d,20d)}", "\\x00ff10", 1, "J0001", 10, "caom:A/1"),
        # everything NULL
        (2,)+(None,)*23,
        # integer / float extremes
        (3, 32767, 2147483647, 9223372036854775807, 3.4028235e38, 1.7976931348623157e308,
         False, "y", "", "", "", "9999-12-31T23:59:59", "9999-12-31",
         "{3.4e38,-3.4e38,1e-38}", "{2147483647}", "{1e308,-1e308,1e-300,0}",
         "(359.999999999d,89.999999999d)", "<(0d,-90d),0.001d>",
         "{(350d,-5d),(10d,-5d),(10d,5d),(350d,5d)}", "\\x", 2, "", 20, ""),
        # minima
        (4, -32768, -2147483648, -9223372036854775808, 1.1754944e-38, 2.2250738585072014e-308,
         True, "z", "  pad", "  leading and trailing  ", "  ", "0001-01-01T00:00:00", "0001-01-01",
         "{0,-0,1}", "{-2147483648,0}", "{0,0,0,0}", "(0d,0d)", "<(180d,0d),90d>",
         "{(0d,0d),(1d,0d),(1d,1d)}", "\\x41", 3, "a b", 30, "caom:B/2?x=1&y=2"),
        # NaN / infinities
        (5, 0, 0, 0, "NaN", "NaN", None, "n", "nan", "NaN", "NaN", "1970-01-01T00:00:00",
         "1970-01-01", "{NaN,Infinity,-Infinity}", "{0}", "{NaN,NaN,NaN,NaN}", None, None, None,
         None, 4, "NULL", 40, "null"),
        (6, 0, 0, 0, "Infinity", "-Infinity", True, "i", "inf", "NULL", "null", "2000-02-29T12:00:00",
         "2000-02-29", None, "{5,6,7,8,9,10,11,12}", None, "(180d,-90d)", None, None,
         "\\x3c3e26", 5, "\\N", 50, None),
        # XML / CSV specials, non-ASCII
        (7, 7, 7, 7, 0.1, 0.1, False, "<", "<&>\"'", "a<b & c>d \"q\" 'a'; ]]> end",
         "äöü ß € α Ω 日本語", "2024-06-30T23:59:59", "2024-06-30", "{0.1,0.2,0.3}",
         "{1}", "{0.1,0.2,0.3,0.4}", "(266.41683d,-29.00781d)", "<(266.41683d,-29.00781d),0.0027778d>",
         "{(266d,-29d),(267d,-29d),(267d,-28d),(266d,-28d)}", "\\xdeadbeef", 6, "a,b;c\"d", 60,
         "caom:Ü/ü"),
        # line breaks and tabs
        (8, 8, 8, 8, 1e-7, 1e22, True, ",", "a,b", "line1\nline2\ttab", "zeile1\nzeile2\ttab,comma",
         "2016-12-31T23:59:59", "2016-12-31", "{1e-7,1e7,1}", "{}", "{1,0,0,1}", "(0d,90d)",
         "<(0d,90d),45d>", "{(0d,80d),(90d,80d),(180d,80d),(270d,80d)}", "\\x0a0d09", 7,
         "x\ty", 70, "line\nbreak"),
        # round-trip doubles
        (9, 9, 16777217, 9007199254740993, 16777217.0, 9007199254740993.0, False, "9", "12345",
         "0.1+0.2", "0.30000000000000004", "2001-09-09T01:46:40", "2001-09-09", "{0.30000001,1,2}",
         "{9,9}", "{0.30000000000000004,1e-5,123456789.12345678,5e-324}", "(12.3456789012345d,-45.6789012345678d)",
         "<(12.3456789012345d,-45.6789012345678d),0.1234567890123d>",
         "{(1.1d,2.2d),(3.3d,2.2d),(3.3d,4.4d)}", "\\x0102030405060708090a0b0c0d0e0f10", 8, "0.1", 80, "9"),
        # long text
        (10, 10, 10, 10, 10.0, 10.0, True, "l", "long", "x"*5000, "y"*2000, "2010-10-10T10:10:10",
         "2010-10-10", "{10,10,10}", "{"+",".join(map(str, range(500)))+"}", "{10,10,10,10}",
         "(10d,10d)", "<(10d,10d),10d>", "{(10d,10d),(11d,10d),(11d,11d)}", "\\x"+"ab"*1000, 9,
         "L"*300, 90, "L"),
        # a character outside the BMP: DaCHS counts it as one unicodeChar but writes a surrogate
        # pair, so BINARY and BINARY2 streams with this row are broken; TABLEDATA is right
        (11, 11, 11, 11, 11.0, 11.0, True, "a", "astra", "astral", "x\U0001F52Dy", "2011-11-11T11:11:11",
         "2011-11-11", "{11,11,11}", "{11}", "{11,11,11,11}", "(11d,11d)", "<(11d,11d),1d>",
         "{(11d,11d),(12d,11d),(12d,12d)}", "\\x0b", 10, "A", 100, "A"),
    ]
    writeCSV(path, hdr, rows)


def main():
    writeRDs()
    genFiles(INPUTS+"/dbo/files", genRaw())
    genCaom()
    genObscore()
    genImages(INPUTS+"/obsdata")
    os.makedirs(INPUTS+"/obsdata/files", exist_ok=True)
    with open(INPUTS+"/obsdata/files/preview.txt", "w") as out:
        out.write("not really a preview\n")
    genTypes(INPUTS+"/bench/data/types.csv")
    genBig(INPUTS+"/bench/data/big.csv", BIGROWS)
    with open(INPUTS+"/SHA256SUMS", "w") as out:
        for path in sorted(glob.glob(INPUTS+"/*/data/*.csv")):
            with open(path, "rb") as src:
                out.write("%s  %s\n" % (hashlib.sha256(src.read()).hexdigest(), os.path.relpath(path, INPUTS)))


if __name__ == "__main__":
    main()
