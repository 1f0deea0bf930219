<?xml version="1.0" encoding="utf-8"?>
<resource schema="dbo" resdir=".">
  <meta name="creationDate">2026-01-01T00:00:00Z</meta>
  <meta name="title">ESO-like raw frames (synthetic)</meta>
  <meta name="description">10000 synthetic raw frames in a table
    looking like dbo.raw of the ESO archive's TAP service.</meta>
  <meta name="subject">observational-astronomy</meta>
  <meta name="creator.name">Test, A. Nother</meta>
  <meta name="facility">Test Facility</meta>

  <table id="raw" onDisk="True" adql="True" primary="dp_id">
    <meta name="description">Raw frames (synthetic), modelled on ESO's dbo.raw.</meta>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">dl</meta>
      <meta name="idColumn">dp_id</meta>
    </meta>
    <index columns="mjd_obs"/>
    <index columns="prog_id"/>
    <index columns="instrument"/>
    <index columns="ra,dec" kind="q3c"/>
    <stc>Polygon ICRS [s_region]</stc>
    <!--COLUMNS dbo.raw-->
  </table>

  <FEED source="%#copycsv" tbl="raw"/>

  <service id="f" allowed="static">
    <meta name="title">Files for dbo.raw</meta>
    <meta name="shortName">raw files</meta>
    <property name="staticData">files</property>
    <nullCore/>
  </service>

  <service id="dl" allowed="dlmeta,dlget">
    <meta name="title">Datalink for dbo.raw</meta>
    <meta name="shortName">raw dl</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//datalink#fromtable">
        <bind key="tableName">"\schema.raw"</bind>
        <bind key="idColumn">"dp_id"</bind>
      </descriptorGenerator>
      <metaMaker semantics="#this">
        <code>
          size = descriptor.metadata["access_estsize"]
          yield descriptor.makeLink(descriptor.metadata["access_url"],
            description="The raw frame "+descriptor.pubDID,
            contentType="application/fits",
            contentLength=size*1024 if size is not None else None)
        </code>
      </metaMaker>
      <metaMaker semantics="#preview">
        <code>
          yield descriptor.makeLinkFromFile("files/preview.txt",
            description="A preview (really a text file)",
            service=self.parent.rd.getById("f"),
            contentType="text/plain")
        </code>
      </metaMaker>
      <metaMaker semantics="#calibration">
        <code>
          # the (at most three) CALIB frames of the same instrument nearest in time
          with base.getTableConn() as conn:
            for row in conn.queryToDicts(
                "SELECT dp_id, access_url, access_estsize, dp_type FROM dbo.raw"
                " WHERE instrument=%(instrument)s AND dp_cat='CALIB'"
                "   AND dp_id!=%(dp_id)s"
                " ORDER BY abs(mjd_obs-%(mjd_obs)s), dp_id LIMIT 3",
                descriptor.metadata):
              yield descriptor.makeLink(row["access_url"],
                description="%s %s"%(row["dp_type"], row["dp_id"]),
                contentType="application/fits",
                localSemantics="raw2raw",
                contentLength=row["access_estsize"]*1024
                  if row["access_estsize"] is not None else None)
        </code>
      </metaMaker>
      <dataFunction>
        <setup imports="gavo.svcs"/>
        <code><![CDATA[
          # a synthetic file for the frames that have none on disk
          md = descriptor.metadata
          cards = ["SIMPLE  =                    T", "BITPIX  =                    8",
            "NAXIS   =                    0",
            "DP_ID   = '%s'"%md["dp_id"], "END"]
          head = "".join("%-80s"%c for c in cards)
          head += " "*(-len(head)%2880)
          descriptor.data = ("application/fits", head.encode("ascii"))
        ]]></code>
      </dataFunction>
    </datalinkCore>
  </service>
</resource>
