<?xml version="1.0" encoding="utf-8"?>
<resource schema="obsdata" resdir=".">
  <meta name="creationDate">2026-01-01T00:00:00Z</meta>
  <meta name="title">Synthetic data products</meta>
  <meta name="description">Synthetic data products published through ObsCore:
    main (5000 rows, no real files), images (24 FITS images) and cubes (4 FITS cubes).</meta>
  <meta name="subject">observational-astronomy</meta>
  <meta name="creator.name">Test, A. Nother</meta>
  <meta name="facility">Test Facility</meta>

  <table id="main" onDisk="True" adql="True" primary="obs_publisher_did">
    <meta name="description">A table that already looks like ObsCore.</meta>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">dl</meta>
      <meta name="idColumn">obs_publisher_did</meta>
    </meta>
    <mixin source_table="'obsdata.main'">//obscore#publishObscoreLike
    <!--MIXINVALUES ivoa.ObsCore-->
    </mixin>
    <index columns="s_ra,s_dec" kind="q3c"/>
    <index columns="s_region" method="GIST"/>
    <FEED source="//obscore#obscore-columns"/>
  </table>

  <FEED source="%#copycsv" tbl="main"/>

  <service id="f" allowed="static">
    <meta name="title">Files for obsdata</meta>
    <meta name="shortName">obsdata files</meta>
    <property name="staticData">files</property>
    <nullCore/>
  </service>

  <service id="dl" allowed="dlmeta">
    <meta name="title">Datalink for obsdata.main</meta>
    <meta name="shortName">obsdata dl</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//datalink#fromtable">
        <bind key="tableName">"\schema.main"</bind>
        <bind key="idColumn">"obs_publisher_did"</bind>
      </descriptorGenerator>
      <metaMaker semantics="#this">
        <code>
          yield descriptor.makeLinkFromFile("files/preview.txt",
            description="The data", service=self.parent.rd.getById("f"),
            contentType="application/fits")
        </code>
      </metaMaker>
      <metaMaker semantics="#preview">
        <code>
          if descriptor.metadata["preview"]:
            yield descriptor.makeLink(descriptor.metadata["preview"],
              description="Preview", contentType="image/png")
        </code>
      </metaMaker>
      <metaMaker semantics="#auxiliary">
        <code>
          yield descriptor.makeLinkFromFile("files/nosuchfile.fits",
            description="A link that is broken on purpose",
            service=self.parent.rd.getById("f"))
        </code>
      </metaMaker>
    </datalinkCore>
  </service>

  <!-- ================= real FITS images with SIAP, datalink and SODA ================= -->
  <table id="images" onDisk="True" adql="True" mixin="//siap#pgs">
    <meta name="description">24 FITS images</meta>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">imgdl</meta>
      <meta name="idColumn">pub_did</meta>
    </meta>
    <mixin
      calibLevel="2"
      collectionName="'SYNTH-IMG'"
      targetName="object"
      expTime="exptime"
      obs_publisher_did="pub_did"
      tMin="mjd_obs"
      tMax="mjd_obs+exptime/86400."
      facilityName="'MPI-2.2'"
    >//obscore#publishSIAP</mixin>
    <column name="object" type="text" ucd="meta.id;src" description="Target"/>
    <column name="exptime" type="real" unit="s" ucd="time.duration;obs.exposure"
      description="Exposure time"/>
    <column name="mjd_obs" type="double precision" unit="d" ucd="time.start;obs"
      description="Start of exposure (MJD)"/>
    <column name="pub_did" type="text" ucd="meta.ref.ivoid" description="Publisher DID"/>
  </table>

  <data id="import_images">
    <sources pattern="images/*.fits"/>
    <fitsProdGrammar>
      <rowfilter procDef="//products#define">
        <bind key="table">"\schema.images"</bind>
        <!-- the last two images are under embargo for everybody but the group tester -->
        <bind key="owner">@OWNER or None</bind>
        <bind key="embargo">parseDate("2099-12-31") if @OWNER else None</bind>
      </rowfilter>
    </fitsProdGrammar>
    <make table="images">
      <rowmaker>
        <apply procDef="//siap#setMeta">
          <bind key="dateObs">@DATE_OBS</bind>
          <bind key="bandpassId">@FILTER</bind>
          <bind key="bandpassUnit">"m"</bind>
          <bind key="bandpassHi">{"V": 6e-7, "R": 7.3e-7, "I": 9e-7}[@FILTER]</bind>
          <bind key="bandpassLo">{"V": 5e-7, "R": 5.9e-7, "I": 7.2e-7}[@FILTER]</bind>
          <bind key="pixflags">"C"</bind>
          <bind key="instrument">@INSTRUME</bind>
          <bind key="title">"{} {} {}".format(@OBJECT, @FILTER, @DATE_OBS)</bind>
        </apply>
        <apply procDef="//siap#computePGS"/>
        <map key="object">@OBJECT</map>
        <map key="exptime">@EXPTIME</map>
        <map key="mjd_obs">@MJD_OBS</map>
        <map key="pub_did">\standardPubDID</map>
      </rowmaker>
    </make>
  </data>

  <service id="imgdl" allowed="dlmeta,dlget,dlasync">
    <meta name="title">Datalink and SODA for obsdata.images</meta>
    <meta name="shortName">img dl</meta>
    <meta name="dlget.description">Cutouts of the images</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//soda#fits_genDesc">
        <bind key="accrefPrefix">'obsdata/images'</bind>
      </descriptorGenerator>
      <FEED source="//soda#fits_standardDLFuncs"/>
    </datalinkCore>
  </service>

  <service id="i" allowed="form,siap.xml">
    <meta name="title">Synthetic images</meta>
    <meta name="shortName">synth images</meta>
    <meta name="sia.type">Pointed</meta>
    <meta name="testQuery.pos.ra">53.4015</meta>
    <meta name="testQuery.pos.dec">-36.1404</meta>
    <meta name="testQuery.size.ra">0.1</meta>
    <meta name="testQuery.size.dec">0.1</meta>
    <publish render="siap.xml" sets="ivo_managed"/>
    <dbCore queriedTable="images">
      <condDesc original="//siap#protoInput"/>
      <condDesc original="//siap#humanInput"/>
    </dbCore>
  </service>

  <!-- ================= cubes ================= -->
  <table id="cubes" onDisk="True" adql="True" mixin="//products#table">
    <meta name="description">4 small FITS cubes (RA, Dec, wavelength)</meta>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">cubedl</meta>
      <meta name="idColumn">pub_did</meta>
    </meta>
    <mixin
      productType="'cube'"
      calibLevel="3"
      collectionName="'SYNTH-CUBE'"
      targetName="object"
      obs_publisher_did="pub_did"
      ra="ra" dec="dec" fov="0.0025" coverage="s_region"
      expTime="exptime" tMin="mjd_obs" tMax="mjd_obs+exptime/86400."
      emMin="em_min" emMax="em_max" emXel="50" sXel1="40" sXel2="30"
      title="title" oUCD="'phot.flux.density;em.wl'" instrumentName="'MUSE'"
      facilityName="'ESO-VLT-U4'" preview="NULL"
    >//obscore#publish</mixin>
    <column name="object" type="text" ucd="meta.id;src" description="Target"/>
    <column name="title" type="text" ucd="meta.title;obs" description="Title"/>
    <column name="ra" type="double precision" unit="deg" ucd="pos.eq.ra;meta.main" description="RA"/>
    <column name="dec" type="double precision" unit="deg" ucd="pos.eq.dec;meta.main" description="Dec"/>
    <column name="exptime" type="real" unit="s" ucd="time.duration;obs.exposure" description="Exposure time"/>
    <column name="mjd_obs" type="double precision" unit="d" ucd="time.start;obs" description="Start (MJD)"/>
    <column name="em_min" type="double precision" unit="m" ucd="em.wl;stat.min" description="Lower wavelength"/>
    <column name="em_max" type="double precision" unit="m" ucd="em.wl;stat.max" description="Upper wavelength"/>
    <column name="s_region" type="spoly" ucd="pos.outline;obs.field" description="Footprint"/>
    <column name="pub_did" type="text" ucd="meta.ref.ivoid" description="Publisher DID"/>
  </table>

  <data id="import_cubes">
    <sources pattern="cubes/*.fits"/>
    <fitsProdGrammar>
      <rowfilter procDef="//products#define">
        <bind key="table">"\schema.cubes"</bind>
      </rowfilter>
    </fitsProdGrammar>
    <make table="cubes">
      <rowmaker>
        <map key="object">@OBJECT</map>
        <map key="title">@OBJECT+" cube"</map>
        <map key="ra">@CRVAL1</map>
        <map key="dec">@CRVAL2</map>
        <map key="exptime">@EXPTIME</map>
        <map key="mjd_obs">@MJD_OBS</map>
        <map key="em_min">@CRVAL3</map>
        <map key="em_max">float(@CRVAL3)+float(@CDELT3)*49</map>
        <map key="s_region">coords.getSpolyFromWCSFields(
          dict((k, v) for k, v in vars.items()
            if k in ("CTYPE1", "CTYPE2", "CRVAL1", "CRVAL2", "CRPIX1", "CRPIX2",
              "CDELT1", "CDELT2", "CUNIT1", "CUNIT2", "NAXIS1", "NAXIS2"))|{"NAXIS": 2})</map>
        <map key="pub_did">\standardPubDID</map>
      </rowmaker>
    </make>
  </data>

  <service id="cubedl" allowed="dlmeta,dlget,dlasync">
    <meta name="title">Datalink and SODA for obsdata.cubes</meta>
    <meta name="shortName">cube dl</meta>
    <meta name="dlget.description">Cutouts of the cubes, including BAND</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//soda#fits_genDesc">
        <bind key="accrefPrefix">'obsdata/cubes'</bind>
      </descriptorGenerator>
      <FEED source="//soda#fits_standardDLFuncs" spectralAxis="3"/>
    </datalinkCore>
  </service>
</resource>
