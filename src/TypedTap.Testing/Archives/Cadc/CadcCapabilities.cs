namespace TypedTap.Testing.Archives.Cadc;

/// <summary>The capabilities of caom2ops (VOSI 1.1), by which its DataLink service is found.</summary>
internal static class CadcCapabilities
{
    public static string Of(Uri root) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <vosi:capabilities xmlns:vosi="http://www.ivoa.net/xml/VOSICapabilities/v1.0" xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        {One("ivo://ivoa.net/std/VOSI#capabilities", new Uri(root, "/caom2ops/capabilities"))}
        {One("ivo://ivoa.net/std/DataLink#links-1.1", new Uri(root, CadcOperations.LinksPath))}
        {One("ivo://ivoa.net/std/SODA#sync-1.0", new Uri(root, CadcOperations.CutoutPath))}
        {One("ivo://ivoa.net/std/SODA#async-1.0", new Uri(root, CadcOperations.CutoutJobsPath))}
        </vosi:capabilities>
        """;

    private static string One(string standard, Uri url) => $"""
          <capability standardID="{standard}">
            <interface xsi:type="vs:ParamHTTP" role="std" version="1.0">
              <accessURL use="base">{url.AbsoluteUri}</accessURL>
              <securityMethod/>
              <securityMethod standardID="ivo://ivoa.net/sso#cookie"/>
              <securityMethod standardID="ivo://ivoa.net/sso#tls-with-certificate"/>
            </interface>
          </capability>
        """;
}
