using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>Finds and reads descriptors among RESOURCEs.</summary>
internal static class ServiceDescriptors
{
    private const string Service = "adhoc:service";
    private const string Self = "adhoc:this";
    private const string InputGroup = "inputParams";

    public static IEnumerable<ServiceDescriptor> In(IEnumerable<VoTableResource> resources, Uri? baseUrl)
    {
        foreach (var resource in resources)
        {
            if (Is(resource.Utype, Service) || Is(resource.Utype, Self))
                yield return Read(resource, baseUrl);
            foreach (var inner in In(resource.Resources, baseUrl))
                yield return inner;
        }
    }

    private static ServiceDescriptor Read(VoTableResource resource, Uri? baseUrl)
    {
        var url = Value(resource, "accessURL") ?? "";
        return new ServiceDescriptor
        {
            Id = resource.Id,
            Name = resource.Name,
            Description = resource.Description,
            // The second form is that of DataLink 1.0 and SIA 2.0.
            IsSelf = Is(resource.Utype, Self) || Is(resource.Name, "this"),
            StandardId = Value(resource, "standardID"),
            AccessUrlText = url,
            AccessUrl = LinkUrl.Resolve(url, baseUrl),
            ResourceIdentifier = Value(resource, "resourceIdentifier"),
            ContentType = Value(resource, "contentType"),
            ExampleUrls = [.. Params(resource, "exampleURL").Select(static param => param.Value.Trim())],
            Params = resource.Params,
            Inputs =
            [
                .. from @group in resource.Groups
                   where Is(@group.Name, InputGroup)
                   from param in @group.Params
                   where param.Name.Length > 0
                   select new ServiceParameter(param),
            ],
        };
    }

    private static string? Value(VoTableResource resource, string name) =>
        Params(resource, name).Select(static param => param.Value.Trim()).FirstOrDefault(static value => value.Length > 0);

    private static IEnumerable<VoTableParam> Params(VoTableResource resource, string name) =>
        resource.Params.Where(param => Is(param.Name, name));

    private static bool Is(string? text, string name) => text.AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
